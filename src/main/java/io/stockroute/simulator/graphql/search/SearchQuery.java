package io.stockroute.simulator.graphql.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shopify's search syntax: terms joined by AND (or nothing) and OR, NOT or {@code -} before a term, parentheses,
 * quotes with {@code \} as escape. An unquoted value ends at a colon, which is why an unquoted time stamp does not
 * mean what it seems to (facts.md section 11).
 */
final class SearchQuery {
    /** Tells whether something meets one term. */
    interface Meaning<T> {
        Predicate<T> of(Term term);
    }

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<paren>[()])|(?<minus>-)?(?:(?<field>[\\w.]+):)?(?<op>>=|<=|>|<)?"
                    + "(?:'(?<single>(?:[^'\\\\]|\\\\.)*)'|\"(?<double>(?:[^\"\\\\]|\\\\.)*)\"|(?<bare>[^\\s()':\"]+)))");

    private final List<Term> terms = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    /** Reads the text; every term gets a token of its own, {@code #n}. */
    SearchQuery(String text) {
        Matcher matcher = TOKEN.matcher(text.strip());
        int at = 0;
        while (at < text.strip().length()) {
            matcher.region(at, text.strip().length());
            if (!matcher.lookingAt()) {
                at += 1; // a lone colon or quote: Shopify drops it as well
                continue;
            }
            at = matcher.end();
            add(matcher);
        }
    }

    private void add(Matcher matcher) {
        if (matcher.group("paren") != null) {
            tokens.add(matcher.group("paren"));
            return;
        }
        String bare = matcher.group("bare");
        String field = matcher.group("field");
        if (field == null && bare != null && List.of("AND", "OR", "NOT").contains(bare)) {
            tokens.add(bare);
            return;
        }
        if (matcher.group("minus") != null) {
            tokens.add("NOT");
        }
        String quoted = matcher.group("single") != null ? matcher.group("single") : matcher.group("double");
        String operator = matcher.group("op");
        String value = quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : String.valueOf(bare);
        terms.add(new Term(field == null ? "default" : field, operator == null ? "" : operator, value, quoted != null));
        tokens.add("#" + (terms.size() - 1));
    }

    List<Term> terms() {
        return terms;
    }

    <T> Predicate<T> predicate(Meaning<T> meaning) {
        return new Reader<>(meaning).any();
    }

    /** Reads the tokens: any = all (OR all)*, all = one ([AND] one)*. */
    private final class Reader<T> {
        private final Meaning<T> meaning;
        private int at;

        Reader(Meaning<T> meaning) {
            this.meaning = meaning;
        }

        Predicate<T> any() {
            Predicate<T> result = all();
            while (at < tokens.size() && tokens.get(at).equals("OR")) {
                at += 1;
                result = result.or(all());
            }
            return result;
        }

        private Predicate<T> all() {
            Predicate<T> result = each -> true;
            while (at < tokens.size()
                    && !tokens.get(at).equals("OR")
                    && !tokens.get(at).equals(")")) {
                if (tokens.get(at).equals("AND")) {
                    at += 1;
                } else {
                    result = result.and(one());
                }
            }
            return result;
        }

        private Predicate<T> one() {
            String token = at < tokens.size() ? tokens.get(at) : "AND";
            at += 1;
            if (token.equals("NOT")) {
                return one().negate();
            }
            if (token.equals("(")) {
                Predicate<T> inner = any();
                at += 1;
                return inner;
            }
            return token.startsWith("#") ? meaning.of(terms.get(Integer.parseInt(token.substring(1)))) : each -> true;
        }
    }
}
