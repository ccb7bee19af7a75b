package io.stockroute.simulator.state.customer;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who bought something. Guarded by the shop's lock. */
public final class Customer implements Entity {
    @Nullable
    String email;

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    @Nullable
    String phone;

    @Nullable
    String note;

    boolean taxExempt;
    List<String> tags = List.of();
    List<Address> addresses = List.of();
    Instant updatedAt;
    private final long number;
    private final Instant createdAt;

    Customer(long number, Instant now) {
        this.number = number;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "Customer";
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String firstName() {
        return firstName;
    }

    public @Nullable String lastName() {
        return lastName;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String note() {
        return note;
    }

    public boolean taxExempt() {
        return taxExempt;
    }

    public List<String> tags() {
        return tags;
    }

    /** The first one is the default address. */
    public List<Address> addresses() {
        return addresses;
    }

    /** The name, or else the e-mail address or the phone number. */
    public String displayName() {
        return Stream.of(
                        Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" ")),
                        email,
                        phone)
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse("");
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }
}
