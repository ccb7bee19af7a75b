package io.stockroute.catalog.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.CodedReason;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkOperations;
import io.stockroute.catalog.BulkReason;
import io.stockroute.catalog.ImportLog;
import io.stockroute.catalog.product.VariantIndex;
import io.stockroute.settings.StoreCatalogs;
import io.stockroute.shopify.BulkStatus;
import io.stockroute.shopify.BulkStatus.Reading;
import io.stockroute.shopify.ShopifyCall;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Watches bulk operations until their result is there, and takes it in. */
@Component
public class BulkResults {

    private static final Logger LOG = LoggerFactory.getLogger(BulkResults.class);

    private final BulkTable bulks;
    private final BulkOperations queries;
    private final StoreCatalogs catalogs;
    private final ImportLog imports;
    private final VariantIndex index;
    private final BulkProgress progress;

    public BulkResults(
            BulkTable bulks,
            BulkOperations queries,
            StoreCatalogs catalogs,
            ImportLog imports,
            VariantIndex index,
            BulkProgress progress) {
        this.bulks = bulks;
        this.queries = queries;
        this.catalogs = catalogs;
        this.imports = imports;
        this.index = index;
        this.progress = progress;
    }

    public ShopifyCall look(BulkOperation bulk) {
        return status(bulk).call();
    }

    /** Records how far it is; one that failed is wanted again. */
    @Transactional
    public BulkResult watch(BulkOperation bulk, JsonNode data, long firstRestMillis) {
        Optional<Reading> reading = status(bulk).reading(data);
        Optional<CodedReason> failure =
                reading.isEmpty() ? Optional.of(BulkReason.BULK_UNKNOWN.with()) : reading.flatMap(BulkResults::failure);
        if (failure.isPresent()) {
            queries.ended(bulk, failure.get(), firstRestMillis);
            return new BulkResult(bulk, false, Optional.empty(), 0);
        }
        Reading found = reading.orElseThrow();
        bulks.objects(bulk, found.objects());
        if (found.completed()) {
            bulks.rows(bulk, 0);
            progress.begin(bulk, found.objects());
        } else {
            bulks.rest(bulk, BulkStarts.LOOK);
            progress.wait(bulk, found.objects());
        }
        return new BulkResult(bulk, found.completed(), found.result(), found.objects());
    }

    /**
     * The whole result is taken in. What a complete catalog does not name is gone; but for one that names nothing at all, which would take
     * apart whatever is kept in sync: that products were deleted is also told and found one by one.
     */
    @Transactional
    public void loaded(BulkResult result) {
        BulkOperation bulk = result.bulk();
        long rows = bulks.rows(bulk);
        progress.end(bulk, rows);
        boolean whole = rows == result.objects();
        if (!whole) {
            LOG.warn(
                    "The result has {} rows, Shopify counted {}: nothing is taken to be gone (store: {})",
                    rows,
                    result.objects(),
                    bulk.store());
        }
        if (bulk.kind() == BulkKind.LEVELS) {
            levelsLoaded(bulk, whole);
            return;
        }
        boolean believed = rows > 0 || index.isEmpty(bulk.store());
        if (whole && believed) {
            index.sweep(bulk.store(), bulk.asOf());
        }
        if (!believed) {
            LOG.warn(
                    "The catalog names no variant at all, though some are known: nothing is taken to be gone (store: {})",
                    bulk.store());
        }
        bulks.loaded(bulk, believed ? List.of() : List.of(BulkReason.NO_VARIANT_NAMED.with()));
        catalogs.productsRead(bulk.store());
        imports.rows(bulk.run(), rows);
    }

    /** Only a whole result tells which levels are missing in it. */
    private void levelsLoaded(BulkOperation bulk, boolean whole) {
        if (whole) {
            bulks.loaded(bulk, List.of());
        } else {
            bulks.settle(bulk, BulkOperation.State.DONE, List.of(BulkReason.RESULT_INCOMPLETE.with()));
        }
    }

    private static BulkStatus status(BulkOperation bulk) {
        return new BulkStatus(bulk.store(), bulk.knownBulkId());
    }

    private static Optional<CodedReason> failure(Reading reading) {
        if (reading.failed()) {
            return Optional.of(BulkReason.BULK_ENDED.with(
                    reading.status(), reading.errorCode().orElse("")));
        }
        return reading.completed() && reading.result().isEmpty() && reading.objects() > 0
                ? Optional.of(BulkReason.RESULT_WITHOUT_ADDRESS.with(reading.objects()))
                : Optional.empty();
    }
}
