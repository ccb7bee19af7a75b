package io.stockroute.run.preview;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.CodedReason;
import io.stockroute.FailureText;
import io.stockroute.run.PreviewReason;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.stock.LevelReading;
import io.stockroute.stock.ReadLevels;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks stores for levels that nobody knows, 250 of a location in one call. What they answer is kept with the preview alone: it was not read
 * by the store's lane, so it is nothing to believe or to write over.
 */
@Component("previewReads")
public class PreviewReads {

    private final PreviewReadTable table;

    PreviewReads(PreviewReadTable table) {
        this.table = table;
    }

    /** One batch for each store that is still to be asked and answers. */
    List<PreviewBatch> next(long preview) {
        return table.stores(preview).stream()
                .map(store -> table.next(preview, store, ReadLevels.LIMIT))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Keeps an answer. */
    @Transactional
    public void record(PreviewBatch batch, JsonNode data) {
        List<LevelReading> readings = batch.read().readings(data);
        table.record(batch.preview(), batch.store(), readings);
        table.count(batch.preview(), batch.store(), readings.size());
    }

    /** Shopify refuses a batch, or its answer makes no sense: it is asked for in smaller parts until the level to blame stands alone. */
    @Transactional
    public void postpone(PreviewBatch batch, Exception cause) {
        if (batch.read().itemIds().size() > 1) {
            table.postpone(batch);
        } else {
            table.unreadable(
                    batch, "It cannot be read: " + FailureText.of(cause).words());
            table.count(batch.preview(), batch.store(), 1);
        }
    }

    /** A store does not answer: it is asked nothing more, the others are. */
    @Transactional
    public void failed(PreviewBatch batch, Exception cause) {
        table.failed(batch.preview(), batch.store(), why(batch.store(), cause));
    }

    /** What is not of Shopify is no fault of the store, and nothing for its merchant to read. */
    private static CodedReason why(String store, Exception cause) {
        if (!(cause instanceof ShopifyException)) {
            return PreviewReason.STORE_UNREAD.with(store);
        }
        String message = FailureText.of(cause).words();
        return cause instanceof ShopifyException.StoreUnauthorized
                ? PreviewReason.STORE_REJECTS.with(store, message)
                : PreviewReason.STORE_UNANSWERED.with(store, message);
    }

    /** What stores that do not answer say; empty if all that was asked was answered. */
    List<CodedReason> failures(long preview) {
        return table.failures(preview);
    }
}
