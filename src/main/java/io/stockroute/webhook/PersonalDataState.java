package io.stockroute.webhook;

import io.stockroute.RecordState;
import java.util.Set;

/** How far a request about personal data is. */
public enum PersonalDataState implements RecordState<PersonalDataState> {
    OPEN(
            "it waits for a person",
            "hand the export to the customer, or see to what Stockroute did not remove; then mark it as done"),
    DONE("it is answered; who did it and when is kept", "nothing");

    private final String meaning;
    private final String advice;

    PersonalDataState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<PersonalDataState> next() {
        return this == OPEN ? Set.of(DONE) : Set.of();
    }

    @Override
    public boolean isOpen() {
        return this == OPEN;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String advice() {
        return advice;
    }
}
