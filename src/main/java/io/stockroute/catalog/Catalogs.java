package io.stockroute.catalog;

import io.stockroute.CodedReason;
import io.stockroute.catalog.bulk.BulkTable;
import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.Stores;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The imports of the stores' catalogs. */
@Component
public class Catalogs {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogs.class);
    private static final Duration OLD = Duration.ofDays(1);

    private final Stores stores;
    private final StoreCatalogs catalogs;
    private final BulkTable bulks;
    private final ImportLog imports;
    private final Clock clock;

    public Catalogs(Stores stores, StoreCatalogs catalogs, BulkTable bulks, ImportLog imports, Clock clock) {
        this.stores = stores;
        this.catalogs = catalogs;
        this.bulks = bulks;
        this.imports = imports;
        this.clock = clock;
    }

    /** The stores whose catalog was never complete or not for a day. */
    public List<String> outdated() {
        return stores.names().stream()
                .filter(store -> catalogs.isOlderThan(store, OLD))
                .toList();
    }

    /** Wants a store's catalog to be read as a whole, unless that is under way. */
    @Transactional
    public void want(String store) {
        if (bulks.open(store, BulkKind.VARIANTS).isEmpty()) {
            bulks.want(imports.begin(store), store, BulkKind.VARIANTS);
        }
    }

    /** Ends an import, once what follows from it is worked out. */
    @Transactional
    public void done(BulkOperation bulk) {
        List<CodedReason> reasons = bulks.reasons(bulk);
        bulks.settle(bulk, BulkOperation.State.DONE, reasons);
        ImportLog.Ended run = imports.done(bulk.run(), reasons);
        LOG.info(
                "The catalog is complete: {} variants in {} s (store: {})",
                run.rows(),
                Duration.between(run.startedAt(), clock.instant()).toSeconds(),
                bulk.store());
    }
}
