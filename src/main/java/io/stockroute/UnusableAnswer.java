package io.stockroute;

/** A store's answer, or what belongs to it, cannot be used as it is. The message is for merchants: it says what and why. */
public final class UnusableAnswer extends IllegalArgumentException implements FailureText.Told {

    private static final long serialVersionUID = 1L;

    private final String details;

    public UnusableAnswer(String message) {
        this(message, "");
    }

    /** @param details for the log and for support */
    public UnusableAnswer(String message, String details) {
        super(message);
        this.details = details;
    }

    @Override
    public FailureText text() {
        return new FailureText(String.valueOf(getMessage()), details);
    }
}
