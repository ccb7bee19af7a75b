package io.stockroute.settings.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Reads the URLs of the configuration. */
final class HttpUrl {

    private HttpUrl() {}

    /** The URL without a trailing slash; empty if it is none of http or https, or has more than scheme, host, port and path. */
    static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text.trim().replaceAll("/+$", ""));
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean usable = (scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null;
            return usable ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
