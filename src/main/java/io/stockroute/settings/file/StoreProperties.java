package io.stockroute.settings.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store as the configuration gives it; its text form shows no secret. */
public record StoreProperties(
        @Nullable String domain,
        @Nullable String accessToken,
        @Nullable String clientId,
        @Nullable List<@Nullable String> clientSecret,
        @Nullable String apiUrl) {

    @Override
    public String toString() {
        return "StoreProperties[domain=" + domain + "]";
    }
}
