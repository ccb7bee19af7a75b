package io.stockroute;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One notion of blank, equal and too long for texts that merchants type: SKUs, barcodes, handles, option values, names of locations.
 *
 * <p>The JDK's {@code strip} and {@code isBlank} know neither no-break spaces nor characters that are drawn as nothing.
 */
public final class Texts {

    /**
     * White space, controls, formats and what is drawn as nothing: Unicode's White_Space and Default_Ignorable_Code_Point
     * (DerivedCoreProperties of Unicode 16), the empty Braille pattern, and what is no character at all.
     */
    private static final String UNSEEN =
            "[\\p{IsWhite_Space}\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
                    + "\\x{180B}-\\x{180F}\\x{2065}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}"
                    + "\\x{E0000}-\\x{E0FFF}]+";

    private static final Pattern ENDS = Pattern.compile("\\A" + UNSEEN + "|" + UNSEEN + "\\z");
    private static final Pattern NOT_STORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    /** Bounded, so that it takes linear time; what it takes too much of is no loss. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"'<>(),;:\\[\\]]{1,100}@[^\\s\"'<>(),;:\\[\\]]{1,255}");

    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ().-]{5,20}\\d");

    private Texts() {}

    /**
     * A text by which things are recognised as the same: in Unicode's composed form, without what nobody sees at either end; empty if
     * nothing of it can be seen. Two of them are the same if they are {@code equals}; case and what stands inside count.
     */
    public static String identifier(String text) {
        return ENDS.matcher(Normalizer.normalize(storable(text), Normalizer.Form.NFC))
                .replaceAll("");
    }

    public static boolean isBlank(String text) {
        return identifier(text).isEmpty();
    }

    /** Without what PostgreSQL keeps in no text: null characters and halves of surrogate pairs. */
    public static String storable(String text) {
        return NOT_STORABLE.matcher(text).replaceAll("");
    }

    /** Without e-mail addresses and international phone numbers: what Shopify says of a refused order can quote them. */
    public static String withoutAddresses(String text) {
        return PHONE.matcher(EMAIL.matcher(text).replaceAll("[e-mail address]")).replaceAll("[phone number]");
    }

    /** At most so many {@code char}s; no character is cut in half. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** As {@link #cut}, with an ellipsis where something was cut off. */
    public static String shortened(String text, int longest) {
        return text.length() <= longest ? text : cut(text, longest - 1) + "…";
    }
}
