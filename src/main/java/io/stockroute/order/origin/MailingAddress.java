package io.stockroute.order.origin;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shopify's MailingAddress; every part may be missing or redacted.
 *
 * @param countryCode ISO 3166 code of two letters
 */
public record MailingAddress(
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> company,
        Optional<String> address1,
        Optional<String> address2,
        Optional<String> city,
        Optional<String> provinceCode,
        Optional<String> countryCode,
        Optional<String> zip,
        Optional<String> phone) {

    /** With this phone, if it has none. */
    public MailingAddress reachableAt(Optional<String> other) {
        return new MailingAddress(
                firstName,
                lastName,
                company,
                address1,
                address2,
                city,
                provinceCode,
                countryCode,
                zip,
                phone.or(() -> other));
    }

    boolean isEmpty() {
        return Stream.of(firstName, lastName, company, address1, address2, city, provinceCode, countryCode, zip, phone)
                .allMatch(Optional::isEmpty);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "Address[]";
    }
}
