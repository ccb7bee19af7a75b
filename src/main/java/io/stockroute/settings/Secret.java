package io.stockroute.settings;

/** A token or key that must never be shown: its text form is a row of asterisks. */
public record Secret(String reveal) {

    /** @throws IllegalArgumentException if the secret is blank */
    public Secret {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("a secret may not be blank");
        }
    }

    @Override
    public String toString() {
        return "******";
    }
}
