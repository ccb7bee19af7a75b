package io.stockroute;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * What the database knows of the rows of a table. PostgreSQL looks again by itself only after a while: until then it takes a table that
 * was just filled for a small one, and goes through all of it for each page of ids. H2 looks again while it is filled.
 */
@Component
public class TableStatistics {

    private final JdbcClient jdbc;
    private final boolean onDemand;

    public TableStatistics(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.onDemand = isPostgres(database);
    }

    /** To be called when a table has got very many rows. */
    public void refresh(String... tables) {
        if (onDemand) {
            for (String table : tables) {
                jdbc.sql("analyze " + table).update();
            }
        }
    }

    /** Looks at tables again and again while they are filled page by page: ever more seldom, as it takes ever more to change a plan. */
    public Growth growing(String... tables) {
        return new Growth(tables);
    }

    /** Tables that grow page by page. */
    public final class Growth {

        private static final int TIMES = 4;

        private final String[] tables;
        private int pages;
        private int next = 2;

        private Growth(String... tables) {
            this.tables = tables.clone();
        }

        /** Another page is in. */
        public void page() {
            pages++;
            if (pages == next) {
                next *= TIMES;
                refresh(tables);
            }
        }

        /** All of it is in. */
        public void end() {
            if (pages > 1) {
                refresh(tables);
            }
        }
    }

    private static boolean isPostgres(DataSource database) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(database, data -> data.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
