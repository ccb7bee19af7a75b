package io.stockroute.catalog.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.UnusableAnswer;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.product.CatalogLine;
import io.stockroute.catalog.product.Variant;
import io.stockroute.catalog.product.VariantIndex;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads groups of lines from the result of a bulk operation: one JSON object a line. */
@Component
public class BulkLines {

    private final ObjectMapper json;
    private final VariantIndex index;
    private final BulkTable bulks;
    private final BulkProgress progress;

    public BulkLines(ObjectMapper json, VariantIndex index, BulkTable bulks, BulkProgress progress) {
        this.json = json;
        this.index = index;
        this.bulks = bulks;
        this.progress = progress;
    }

    /** Puts variants into the index. */
    @Transactional
    public void index(BulkOperation bulk, String lines) {
        List<Variant> variants = nodes(lines).stream()
                .map(CatalogLine::of)
                .map(line -> Variant.of(bulk.store(), line.product(), line.variant()))
                .toList();
        index.indexBulk(bulk.store(), variants, bulk.asOf());
        count(bulk, variants.size());
    }

    /** The levels among the lines, as Shopify writes them; the items they belong to stand on lines of their own. */
    public List<JsonNode> levels(BulkOperation bulk, String lines) {
        List<JsonNode> nodes = nodes(lines);
        count(bulk, nodes.size());
        return nodes.stream().filter(node -> node.has("location")).toList();
    }

    private void count(BulkOperation bulk, int rows) {
        bulks.addRows(bulk, rows);
        progress.add(bulk, rows);
    }

    private List<JsonNode> nodes(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(this::node).toList();
    }

    private JsonNode node(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnusableAnswer("A line of the result is no JSON", e.getOriginalMessage());
        }
    }
}
