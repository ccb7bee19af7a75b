package io.stockroute.order;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who ordered and where the goods go; Shopify redacts all of it where the app may not see customers' data. */
public record Buyer(
        Optional<String> email,
        Optional<String> phone,
        Optional<Address> shippingAddress,
        Optional<Address> billingAddress) {

    /** As the billing address says, else the shipping address. */
    public Optional<String> firstName() {
        return name(Address::firstName);
    }

    /** As the billing address says, else the shipping address. */
    public Optional<String> lastName() {
        return name(Address::lastName);
    }

    private Optional<String> name(Function<Address, Optional<String>> part) {
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
