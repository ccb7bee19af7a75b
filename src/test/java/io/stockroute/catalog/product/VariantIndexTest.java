package io.stockroute.catalog.product;

import static io.stockroute.catalog.product.Variants.YESTERDAY;
import static io.stockroute.catalog.product.Variants.updated;
import static io.stockroute.catalog.product.Variants.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class VariantIndexTest {

    private static final OffsetDateTime TODAY = YESTERDAY.plusDays(1);
    private static final Variant SHIRT = variant("main", 1, "A");

    @ParameterizedTest
    @EnumSource
    void aLateOldVersionOfAProductIsPassedOver(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = VariantMatchesTest.context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            index.replaceProduct("main", 1, List.of(updated(SHIRT, "new", TODAY)), TODAY);

            ChangedVariants touched = index.replaceProduct("main", 1, List.of(updated(SHIRT, "old", YESTERDAY)), TODAY);

            assertThat(touched.isEmpty()).isTrue();
            assertThat(skus(context)).containsExactly("new");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVersionOfTheSameSecondReplacesTheProductAndItsRemovedVariants(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = VariantMatchesTest.context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            Variant second = variant("main", 2, 1, 1002, "B", "", true, false, YESTERDAY);
            index.replaceProduct("main", 1, List.of(SHIRT, second), YESTERDAY);

            ChangedVariants touched = index.replaceProduct("main", 1, List.of(SHIRT), TODAY);

            assertThat(touched.variantIds()).containsExactly(2L);
            assertThat(skus(context)).containsExactly("A");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatDecidesNoMatchTouchesNothing(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = VariantMatchesTest.context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            index.replaceProduct("main", 1, List.of(SHIRT), YESTERDAY);

            assertThat(index.replaceProduct("main", 1, List.of(updated(SHIRT, "A", TODAY)), TODAY)
                            .isEmpty())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReadAfterTheStartOfABulkOperationIsNotReplacedByIt(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = VariantMatchesTest.context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            index.replaceProduct("main", 1, List.of(updated(SHIRT, "read", YESTERDAY)), TODAY.plusHours(1));
            index.removeProduct("main", 2, TODAY.plusHours(1));

            index.indexBulk("main", List.of(updated(SHIRT, "bulk", YESTERDAY), variant("main", 2, "B")), TODAY);
            index.sweep("main", TODAY);

            assertThat(skus(context)).containsExactly("read");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBulkOperationMayBringAProductInSeveralParts(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = VariantMatchesTest.context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            index.indexBulk("main", List.of(SHIRT), TODAY);
            index.indexBulk("main", List.of(variant("main", 2, 1, 1002, "B", "", true, false, YESTERDAY)), TODAY);
            index.indexBulk("main", List.of(updated(SHIRT, "A2", YESTERDAY)), TODAY);

            assertThat(skus(context)).containsExactly("A2", "B");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCompleteImportRemovesWhatItDidNotContain(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = VariantMatchesTest.context(database)) {
            VariantIndex index = context.getBean(VariantIndex.class);
            index.indexBulk("main", List.of(SHIRT, variant("main", 2, "B")), YESTERDAY);
            index.indexBulk("outlet", List.of(variant("outlet", 3, "C")), YESTERDAY);

            index.indexBulk("main", List.of(SHIRT), TODAY);
            assertThat(index.sweep("main", TODAY)).isEqualTo(1);

            assertThat(skus(context)).containsExactly("A", "C");
        }
    }

    private static List<String> skus(AnnotationConfigApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select sku from variant order by sku")
                .query(String.class)
                .list();
    }
}
