package io.stockroute.catalog.product;

import io.stockroute.Texts;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is left of a key without what people type differently: case, blanks, hyphens and other signs, leading zeros. Two keys that are
 * equal in this are near, and no match: matching compares exactly.
 */
public final class NearKey {

    private static final int LONGEST = 250;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\p{Nd})0+(?=\\p{Nd})");

    private NearKey() {}

    /** Empty if nothing is left. */
    public static String of(String key) {
        String same = Normalizer.normalize(key, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String near = LEADING_ZEROS.matcher(SIGNS.matcher(same).replaceAll("")).replaceAll("");
        return Texts.cut(near, LONGEST);
    }
}
