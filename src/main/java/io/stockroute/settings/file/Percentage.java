package io.stockroute.settings.file;

/** A part of a whole, in per cent; written {@code 25%}. */
public record Percentage(int percent) {

    /** @throws IllegalArgumentException if it is no whole number, with or without the sign for per cent */
    public static Percentage valueOf(String text) {
        String number = text.strip();
        return new Percentage(Integer.parseInt(
                number.endsWith("%") ? number.substring(0, number.length() - 1).strip() : number));
    }

    /** Whether a part is more than this share of a whole. */
    public boolean isExceededBy(long part, long whole) {
        return percent < 100 && 100 * part > percent * whole;
    }

    @Override
    public String toString() {
        return percent + " %";
    }
}
