package io.stockroute.order.origin;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who ordered and where the goods go; Shopify redacts all of it where the app may not see customers' data. */
public record OrderCustomer(
        Optional<String> email,
        Optional<String> phone,
        Optional<MailingAddress> shippingAddress,
        Optional<MailingAddress> billingAddress) {

    /** As the billing address says, else the shipping address. */
    public Optional<String> firstName() {
        return name(MailingAddress::firstName);
    }

    /** As the billing address says, else the shipping address. */
    public Optional<String> lastName() {
        return name(MailingAddress::lastName);
    }

    private Optional<String> name(Function<MailingAddress, Optional<String>> part) {
        return Stream.of(billingAddress, shippingAddress)
                .flatMap(Optional::stream)
                .filter(address ->
                        address.firstName().isPresent() || address.lastName().isPresent())
                .findFirst()
                .flatMap(part);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "Buyer[]";
    }
}
