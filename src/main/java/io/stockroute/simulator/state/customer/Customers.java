package io.stockroute.simulator.state.customer;

import io.stockroute.simulator.state.ShopData;
import java.util.List;
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

    /** All of a customer that an app can write. */
    public record Profile(
            Details details, @Nullable String note, boolean taxExempt, List<String> tags, List<Address> addresses) {
        public static final Profile BLANK =
                new Profile(new Details(null, null, null, null), null, false, List.of(), List.of());

        public static Profile of(Customer customer) {
            return new Profile(
                    new Details(customer.email, customer.firstName, customer.lastName, customer.phone),
                    customer.note,
                    customer.taxExempt,
                    customer.tags,
                    customer.addresses);
        }
    }

    private final ShopData data;

    public Customers(ShopData data) {
        this.data = data;
    }

    public Optional<Customer> byEmail(@Nullable String email) {
        return data.customers.values().stream()
                .filter(each -> email != null && email.equalsIgnoreCase(each.email))
                .findFirst();
    }

    public Optional<Customer> byPhone(@Nullable String phone) {
        return data.customers.values().stream()
                .filter(each -> phone != null && phone.equals(each.phone))
                .findFirst();
    }

    /** Makes a customer what the profile says; null stands for a new one. */
    public Customer save(@Nullable Customer known, Profile profile) {
        Customer customer = known == null ? add(data.nextNumber()) : known;
        customer.email = profile.details().email();
        customer.firstName = profile.details().firstName();
        customer.lastName = profile.details().lastName();
        customer.phone = profile.details().phone();
        customer.note = profile.note();
        customer.taxExempt = profile.taxExempt();
        customer.tags = List.copyOf(profile.tags());
        customer.addresses = List.copyOf(profile.addresses());
        customer.updatedAt = data.now();
        return customer;
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
