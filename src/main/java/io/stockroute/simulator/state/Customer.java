package io.stockroute.simulator.state;

import java.time.Instant;
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

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }
}
