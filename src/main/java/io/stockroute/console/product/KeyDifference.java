package io.stockroute.console.product;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Says in words what two near keys differ in. */
final class KeyDifference {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\s\\p{Z}]+");
    private static final Pattern ZEROS = Pattern.compile("(?<!\\p{Nd})0+(?=\\p{Nd})");

    /** One way of writing that is taken away, and what it is called. */
    private record Way(String name, UnaryOperator<String> without) {}

    private static final List<Way> WAYS = List.of(
            new Way("upper and lower case", key -> key.toLowerCase(Locale.ROOT)),
            new Way("blanks", key -> BLANKS.matcher(key).replaceAll("")),
            new Way("hyphens or other signs", key -> SIGNS.matcher(key).replaceAll("")),
            new Way("leading zeros", key -> ZEROS.matcher(key).replaceAll("")));

    private KeyDifference() {}

    /** For example "upper and lower case, leading zeros". */
    static String between(String one, String other) {
        List<String> names = new ArrayList<>();
        for (Way way : WAYS) {
            if (!allBut(way, one).equals(allBut(way, other))) {
                names.add(way.name());
            }
        }
        return names.isEmpty() ? "how a character is written" : String.join(", ", names);
    }

    /** What is left when every other way of writing is taken away. */
    private static String allBut(Way kept, String key) {
        String left = Normalizer.normalize(key, Normalizer.Form.NFKC);
        for (Way way : WAYS) {
            left = way.equals(kept) ? left : way.without().apply(left);
        }
        return left;
    }
}
