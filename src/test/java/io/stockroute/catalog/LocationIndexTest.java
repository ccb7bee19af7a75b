package io.stockroute.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.StoreHealth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class LocationIndexTest {

    private static final Location SHOP = new Location("main", 1, "Shop", true, false);
    private static final Location CELLAR = new Location("main", 2, "Cellar", true, false);

    @ParameterizedTest
    @EnumSource
    void whatIsReadTakesThePlaceOfWhatWasKnown(TestDatabases database) {
        try (AnnotationConfigApplicationContext context =
                database.with(LocationIndex.class, StoreCatalogs.class, StoreHealth.class)) {
            LocationIndex index = context.getBean(LocationIndex.class);

            assertThat(index.replace("main", List.of(SHOP, CELLAR))).isTrue();
            assertThat(index.replace("main", List.of(SHOP))).isTrue();
            assertThat(index.replace("main", List.of(SHOP))).isFalse();

            assertThat(index.of("main")).containsExactly(SHOP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thatAStoreHasNoLocationAnyMoreIsNotBelieved(TestDatabases database) {
        try (AnnotationConfigApplicationContext context =
                database.with(LocationIndex.class, StoreCatalogs.class, StoreHealth.class)) {
            LocationIndex index = context.getBean(LocationIndex.class);
            index.replace("main", List.of(SHOP, CELLAR));

            assertThat(index.replace("main", List.of())).isFalse();

            assertThat(index.of("main")).containsExactly(SHOP, CELLAR);
        }
    }
}
