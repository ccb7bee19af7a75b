package io.stockroute.simulator.state.customer;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mailing address. Shopify knows countries and provinces by code and fills in their names. */
public record Address(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String address1,
        @Nullable String address2,
        @Nullable String city,
        @Nullable String province,
        @Nullable String provinceCode,
        @Nullable String countryCode,
        @Nullable String zip,
        @Nullable String phone) {

    /** A person's address as most shops have it; the rest is unknown. */
    public static Address of(
            String firstName, String lastName, String address1, String zip, String city, String countryCode) {
        return new Address(firstName, lastName, null, address1, null, city, null, null, countryCode, zip, null);
    }

    public @Nullable String name() {
        String name = Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? null : name;
    }

    public @Nullable String country() {
        return countryCode == null
                ? null
                : new Locale.Builder().setRegion(countryCode).build().getDisplayCountry(Locale.ENGLISH);
    }
}
