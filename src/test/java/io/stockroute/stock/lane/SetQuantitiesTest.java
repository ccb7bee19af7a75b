package io.stockroute.stock.lane;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Captured;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.lane.SetQuantities.Row;
import io.stockroute.stock.lane.SetQuantitiesOutcome.KeyMismatch;
import io.stockroute.stock.lane.SetQuantitiesOutcome.PreviousAttemptFailed;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Refusal;
import io.stockroute.stock.lane.SetQuantitiesOutcome.RowsRefused;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Running;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Stale;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Written;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetQuantitiesTest {

    private static final String CONTRACTS = "inventory-quantity-contracts-2026-04";
    private static final Row ROW = new Row(1, 2, 5, OptionalInt.of(4));

    private static SetQuantities write(Row... rows) {
        return new SetQuantities("outlet", "key-1", "gid://stockroute/Write/1", List.of(rows));
    }

    @Test
    void aWriteIsTheOneThatShopifyAcceptedInTheCapture() {
        ShopifyCall call = new SetQuantities(
                        "outlet",
                        "har-408-set-1782351234393",
                        "logistics://har-408/set/1782351234393",
                        List.of(new Row(53469430055218L, 106318430514L, 5, OptionalInt.of(0))))
                .call();

        assertThat(call.variables().path("input"))
                .isEqualTo(Captured.at(CONTRACTS, "/inventorySetQuantities/variables/input"));
        assertThat(call.document().repeatable()).isTrue();
    }

    @Test
    void anUnknownFormerQuantityIsWrittenAsAnExplicitNull() {
        ShopifyCall call = write(new Row(1, 2, 5, OptionalInt.empty())).call();

        assertThat(call.variables().toString()).contains("\"changeFromQuantity\":null");
    }

    @Test
    void aWriteTakesAtMostWhatShopifyTakes() {
        List<Row> tooMany = Collections.nCopies(251, ROW);

        assertThatThrownBy(() -> new SetQuantities("outlet", "k", "u", tooMany)).hasMessageContaining("251");
    }

    @Test
    void aCapturedSuccessNamesItsAdjustmentGroup() {
        assertThat(write(ROW).outcome(Captured.at(CONTRACTS, "/inventorySetQuantities/response/data")))
                .isInstanceOfSatisfying(Written.class, written -> assertThat(written.groupId())
                        .contains("gid://shopify/InventoryAdjustmentGroup/54640716251442"));
    }

    @Test
    void aValueThatIsThereAlreadyIsASuccessWithoutAGroup() {
        assertThat(SetQuantitiesOutcome.of(json("{'inventoryAdjustmentGroup': null, 'userErrors': []}")))
                .isEqualTo(new Written(Optional.empty(), Optional.empty()));
    }

    @Test
    void aRowThatIsNotAmongTheChangesMayHaveHadNoEffect() {
        Written some = (Written) SetQuantitiesOutcome.of(json("""
                {'inventoryAdjustmentGroup': {'id': 'gid://shopify/InventoryAdjustmentGroup/1', 'changes': [
                    {'item': {'id': 'gid://shopify/InventoryItem/1'}, 'location': {'id': 'gid://shopify/Location/2'}}]},
                 'userErrors': []}"""));
        Written unsaid = (Written) SetQuantitiesOutcome.of(json(
                "{'inventoryAdjustmentGroup': {'id': 'gid://shopify/InventoryAdjustmentGroup/1'}, 'userErrors': []}"));
        Written none = (Written) SetQuantitiesOutcome.of(json("{'inventoryAdjustmentGroup': null, 'userErrors': []}"));

        assertThat(some.leavesOut(1, 2)).isFalse();
        assertThat(some.leavesOut(1, 3)).isTrue();
        assertThat(unsaid.leavesOut(1, 2)).isFalse();
        assertThat(none.leavesOut(1, 2)).isTrue();
    }

    @Test
    void aCapturedBadRowIsNamedByItsIndex() {
        assertThat(write(ROW)
                        .outcome(Captured.at(CONTRACTS, "/unknownIdValidation/setUnknownInventoryItem/response/data")))
                .isEqualTo(new RowsRefused(List.of(new Refusal(
                        OptionalInt.of(0),
                        "INVALID_INVENTORY_ITEM",
                        "The specified inventory item could not be found."))));
    }

    @Test
    void aCapturedQuantityOutOfBoundsIsARefusedRow() {
        assertThat(write(ROW)
                        .outcome(Captured.at(
                                "inventorySetQuantities-quantity-bounds", "/cases/availableTooLow/response/data")))
                .isInstanceOfSatisfying(RowsRefused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("INVALID_QUANTITY_TOO_LOW"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code': 'CHANGE_FROM_QUANTITY_STALE', 'field': null, 'message': 'any text'}",
                "{'code': 'COMPARE_QUANTITY_STALE', 'field': ['input', 'quantities', '3'], 'message': 'any text'}",
                "{'code': null, 'field': null, 'message':"
                        + " 'The changeFromQuantity argument no longer matches the persisted quantity.'}"
            })
    void aChangedQuantityIsStaleWhateverTheText(String error) {
        assertThat(SetQuantitiesOutcome.of(errors(error))).isEqualTo(new Stale());
    }

    @Test
    void aRowThatCanNeverBeWrittenCountsMoreThanAStaleOne() {
        String stale = "{'code': 'CHANGE_FROM_QUANTITY_STALE', 'field': null, 'message': 'stale'}";
        String bundle = "{'code': 'NON_MUTABLE_INVENTORY_ITEM', 'field': null, 'message': 'bundle'}";

        assertThat(SetQuantitiesOutcome.of(errors(stale + "," + bundle)))
                .isEqualTo(new RowsRefused(
                        List.of(new Refusal(OptionalInt.empty(), "NON_MUTABLE_INVENTORY_ITEM", "bundle"))));
    }

    @Test
    void whatSpeaksOfTheKeyHasItsOwnOutcome() {
        assertThat(SetQuantitiesOutcome.of(errors("{'code': 'IDEMPOTENCY_CONCURRENT_REQUEST'}")))
                .isEqualTo(new Running());
        assertThat(SetQuantitiesOutcome.of(errors("{'code': 'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED'}")))
                .isEqualTo(new PreviousAttemptFailed());
        assertThat(SetQuantitiesOutcome.of(errors("{'code': 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH'}")))
                .isEqualTo(new KeyMismatch());
    }

    private static JsonNode errors(String errors) {
        return json("{'inventoryAdjustmentGroup': null, 'userErrors': [" + errors + "]}");
    }
}
