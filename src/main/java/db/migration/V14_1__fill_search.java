package db.migration;

import io.stockroute.catalog.SearchFill;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What was indexed before can be found as well: words are made in Java, as SQL has no common way to do so. */
public class V14_1__fill_search extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        new SearchFill(new SingleConnectionDataSource(context.getConnection(), true)).fill();
    }
}
