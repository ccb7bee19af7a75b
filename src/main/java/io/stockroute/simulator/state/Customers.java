package io.stockroute.simulator.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers of a shop. Every method that changes something wants the shop's write lock. */
public final class Customers {
    /** What is known of a customer; every part may be missing. */
    public record Details(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone) {}

    private final ShopData data;

    public Customers(ShopData data) {
        this.data = data;
    }

    public Optional<Customer> byEmail(@Nullable String email) {
        return data.customers.values().stream()
                .filter(each -> email != null && email.equalsIgnoreCase(each.email))
                .findFirst();
    }

    /** The customer of this e-mail address, or a new one; what is given replaces what was known. */
    public Customer upsert(Details details) {
        Customer customer = byEmail(details.email()).orElseGet(() -> add(data.nextNumber()));
        customer.email = details.email() == null ? customer.email : details.email();
        customer.firstName = details.firstName() == null ? customer.firstName : details.firstName();
        customer.lastName = details.lastName() == null ? customer.lastName : details.lastName();
        customer.phone = details.phone() == null ? customer.phone : details.phone();
        customer.updatedAt = data.now();
        return customer;
    }

    private Customer add(long number) {
        Customer customer = new Customer(number, data.now());
        data.customers.put(number, customer);
        return customer;
    }
}
