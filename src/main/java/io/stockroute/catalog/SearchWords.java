package io.stockroute.catalog;

import io.stockroute.Texts;
import io.stockroute.catalog.product.MatchKey;
import io.stockroute.catalog.product.Variant;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How texts are made findable: what is kept of a variant and what somebody types pass the same way. */
public final class SearchWords {

    private static final int LONGEST_BYTES = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /**
     * Letters and digits, a picture, or some signs in a row. Punctuation and the bar of a fraction only stand between words: whoever
     * types "blue mug" means "Blue-Mug" as well.
     */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+|\\p{So}|(?:(?!\u2044)[\\p{Sm}\\p{Sc}#%&@*§†‡‰])+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private SearchWords() {}

    /** A SKU, barcode or handle as a whole: as its {@link MatchKey}, without case and accents. Empty if there is nothing to find. */
    public static String whole(String text) {
        return cut(BLANKS.matcher(plain(MatchKey.of(text))).replaceAll(" "));
    }

    /** The words of some texts: letters and digits, pictures and signs. */
    public static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            WORD.matcher(plain(text))
                    .results()
                    .map(word -> cut(word.group()))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words;
    }

    /** The words by which a variant is found. */
    public static Set<String> of(Variant variant) {
        return of(List.of(
                variant.sku(), variant.barcode(), variant.handle(), variant.productTitle(), variant.variantTitle()));
    }

    /** What a variant is found by as a whole. */
    public static Set<String> wholes(Variant variant) {
        Set<String> wholes = new LinkedHashSet<>();
        for (String text : List.of(variant.sku(), variant.barcode(), variant.handle())) {
            wholes.add(whole(text));
        }
        wholes.remove("");
        return wholes;
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** As many characters as fit. */
    private static String cut(String word) {
        String cut = Texts.cut(word, LONGEST_BYTES);
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
