package io.stockroute.simulator.graphql.product;

import graphql.schema.idl.TypeRuntimeWiring;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.product.Article;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a line says of what it sells; the same on lines of orders and of draft orders. */
public final class ArticleFields {

    private static final Map<String, Function<Article, @Nullable Object>> FIELDS = Map.ofEntries(
            Map.entry("name", Article::name),
            Map.entry("title", Article::title),
            Map.entry("variantTitle", Article::variantTitle),
            Map.entry("sku", Article::sku),
            Map.entry("vendor", Article::vendor),
            Map.entry("requiresShipping", Article::requiresShipping),
            Map.entry("taxable", Article::taxable),
            Map.entry("isGiftCard", Article::giftCard),
            Map.entry("variant", Article::variant),
            Map.entry("product", Article::product));

    private ArticleFields() {}

    /** @param <L> the line as the state has it */
    public static <L> TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder line, Function<L, Article> article) {
        FIELDS.forEach(
                (name, field) -> line.dataFetcher(name, env -> field.apply(article.apply(Wiring.<L>source(env)))));
        return line;
    }
}
