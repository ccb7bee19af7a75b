package io.stockroute.shopify;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.stockroute.AccessProblem;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyAnswerTest {

    private static final String CONTRACTS = "inventory-quantity-contracts-2026-04";
    private static final ShopifyCall QUERY = ShopifyCall.of("outlet", Document.named("Shop"));
    private static final ShopifyCall CHANGE = ShopifyCall.of("outlet", Document.named("SetQuantities"));
    private static final ShopifyCall CREATION = ShopifyCall.of("outlet", Document.named("CreateOrder"));

    private static JsonNode data(ShopifyCall call, JsonNode body) {
        return new ShopifyAnswer(200, body).data(call);
    }

    @ParameterizedTest
    @CsvSource({
        "missingSetIdempotency, BAD_REQUEST",
        "missingSetChangeFromQuantity, INVALID_FIELD_ARGUMENTS",
        "legacySetShape, INVALID_VARIABLE"
    })
    void aCapturedErrorOfTheCallIsRefusedWithShopifysCode(String attempt, String code) {
        JsonNode body = Captured.at(CONTRACTS, "/" + attempt + "/response");

        Refused refused = catchThrowableOfType(Refused.class, () -> data(CHANGE, body));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused).hasMessageContaining("(store: outlet, document: SetQuantities)");
    }

    @Test
    void everyCapturedInvalidDocumentIsRefused() {
        JsonNode cases = Captured.at("graphql-base-validation-unhappy-paths", "/cases");

        assertThat(cases).isNotEmpty().allSatisfy(unhappy -> assertThatThrownBy(
                        () -> data(QUERY, unhappy.at("/response/payload")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isNotBlank().isNotEqualTo("UNNAMED")));
    }

    @Test
    void aCapturedSearchWarningMakesTheAnswerUseless() {
        JsonNode body =
                Captured.at("inventory-item-levels-connection-windowing-2026-04", "/operations/activeRead/response");

        assertThat(catchThrowableOfType(Refused.class, () -> data(QUERY, body)))
                .hasMessageContaining("location_id")
                .extracting(Refused::code)
                .isEqualTo("SEARCH_WARNING");
    }

    @Test
    void aCapturedCostTellsTheBucket() {
        assertThat(QueryCost.in(Captured.at(CONTRACTS, "/inventorySetQuantities/response")))
                .hasValue(new QueryCost(13, 2_000, 1_986, 100));
    }

    @Test
    void userErrorsAreForTheCallerToRead() {
        JsonNode body = Captured.at(CONTRACTS, "/unknownIdValidation/setUnknownLocation/response");

        assertThat(data(CHANGE, body)
                        .at("/inventorySetQuantities/userErrors/0/code")
                        .asText())
                .isEqualTo("INVALID_LOCATION");
    }

    @Test
    void errorsCountMoreThanTheDataBesideThem() {
        JsonNode body =
                json("{'data': {'shop': {'id': 1}}, 'errors': [{'message': 'no', 'extensions': {'code': 'X'}}]}");

        assertThatThrownBy(() -> data(QUERY, body)).isInstanceOf(Refused.class);
    }

    @Test
    void anErrorOfShopifysLeavesTheOutcomeOpen() {
        JsonNode body = json("{'errors': [{'message': 'Internal error. Looks like something went wrong on our end.',"
                + " 'extensions': {'code': 'INTERNAL_SERVER_ERROR', 'requestId': 'abc-1'}}]}");

        assertThatThrownBy(() -> data(CHANGE, body))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("abc-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data': {'orderCreate': {'order': null, 'userErrors': []}},"
                        + " 'errors': [{'message': 'no', 'path': ['orderCreate', 'order', 'totalPriceSet'],"
                        + " 'extensions': {'code': 'ACCESS_DENIED'}}]}",
                "{'data': {'orderCreate': null}, 'errors': [{'message': 'no', 'path': ['orderCreate', 'order'],"
                        + " 'extensions': {'code': 'ACCESS_DENIED'}}]}",
                "{'data': {'orderCreate': {}}, 'errors': [{'message': 'no', 'extensions': {'code': 'THROTTLED'}}]}",
                "{'data': null, 'errors': [{'message': 'Something went wrong'}]}",
                "{'errors': [{'message': 'Something went wrong', 'extensions': {'code': 'NEW_AND_STRANGE'}}]}",
                "{'errors': 'Something went wrong'}"
            })
    void anErrorThatMayHaveComeAfterTheEffectOfAChangeLeavesTheOutcomeOpen(String body) {
        assertThatThrownBy(() -> data(CREATION, json(body)))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("(store: outlet, document: CreateOrder)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'errors': [{'message': 'Internal error. Looks like something went wrong on our end.'}]}",
                "{'data': {'inventorySetQuantities': {'inventoryAdjustmentGroup': null, 'userErrors': []}}, 'errors':"
                        + " [{'message': 'no', 'path': ['inventorySetQuantities', 'inventoryAdjustmentGroup', 'id'],"
                        + " 'extensions': {'code': 'ACCESS_DENIED'}}]}",
                "{'data': {'inventorySetQuantities': null}, 'errors': [{'message': 'Timeout'}]}",
                "{'errors': 'Something went wrong'}"
            })
    void anErrorThatMayHaveComeAfterTheEffectOfAWriteIsNoRefusalThoughTheWriteMayBeSentAgain(String body) {
        assertThatThrownBy(() -> data(CHANGE, json(body)))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("(store: outlet, document: SetQuantities)");
    }

    @Test
    void anErrorOfAWholeCreationWithAKnownCodeSaysThatNothingWasDone() {
        String denied = "{'data': {'orderCreate': null}, 'errors': [{'message': 'no', 'path': ['orderCreate'],"
                + " 'extensions': {'code': 'ACCESS_DENIED', 'requiredAccess': 'write_orders'}}]}";
        String invalid = "{'errors': [{'message': 'no', 'path': ['mutation CreateOrder', 'orderCreate', 'order'],"
                + " 'extensions': {'code': 'missingRequiredInputObjectAttribute'}}]}";

        assertThatThrownBy(() -> data(CREATION, json(denied)))
                .isInstanceOf(StoreUnauthorized.class)
                .hasMessageContaining("write_orders");
        assertThatThrownBy(() -> data(CREATION, json(invalid))).isInstanceOf(Refused.class);
    }

    @Test
    void whatMayBeDoneAnyNumberOfTimesIsRefusedByItsErrorAlone() {
        String body = "{'data': {'customerSet': {'customer': null}}, 'errors': [{'message': 'no',"
                + " 'path': ['customerSet', 'customer'], 'extensions': {'code': 'ACCESS_DENIED'}}]}";

        assertThatThrownBy(() -> data(ShopifyCall.of("outlet", Document.named("UpsertCustomer")), json(body)))
                .isInstanceOf(StoreUnauthorized.class);
    }

    @Test
    void aThrottledCallWasNotSent() {
        JsonNode body = json("{'errors': [{'message': 'Throttled', 'extensions': {'code': 'THROTTLED'}}]}");

        assertThat(ShopifyAnswer.throttled(body)).isTrue();
        assertThatThrownBy(() -> data(CHANGE, body)).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data': {'inventorySetQuantities': null}}",
                "{'data': {}}",
                "{'data': null}",
                "{'data': null, 'errors': []}",
                "{}"
            })
    void anEmptyAnswerToAChangeLeavesTheOutcomeOpen(String body) {
        assertThatThrownBy(() -> data(CHANGE, json(body))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aQueryMayFindNothing() {
        assertThat(data(QUERY, json("{'data': {'product': null}}"))
                        .path("product")
                        .isNull())
                .isTrue();
    }

    @Test
    void anHttpStatusIsOneOutcome() {
        assertThat(List.of(401, 402, 403, 404, 423))
                .allSatisfy(status -> assertOutcome(status, StoreUnauthorized.class));
        assertThat(List.of(429, 430)).allSatisfy(status -> assertOutcome(status, NotSent.class));
        assertThat(List.of(408, 500, 502, 503, 504, 520))
                .allSatisfy(status -> assertOutcome(status, OutcomeUnknown.class));
        assertThat(List.of(301, 400, 406, 422)).allSatisfy(status -> assertOutcome(status, Refused.class));
    }

    @ParameterizedTest
    @CsvSource({"401, CREDENTIALS", "402, SHOP_FROZEN", "403, SCOPES", "404, NO_ADMIN_API", "423, SHOP_LOCKED"})
    void whatIsWrongWithTheAccessFollowsFromTheStatus(int status, AccessProblem problem) {
        ShopifyAnswer answer = new ShopifyAnswer(status, MissingNode.getInstance());

        assertThatThrownBy(() -> answer.data(QUERY))
                .satisfies(failure -> assertThat(AccessProblem.of(failure)).contains(problem));
    }

    private static void assertOutcome(int status, Class<? extends ShopifyException> outcome) {
        ShopifyAnswer answer = new ShopifyAnswer(status, MissingNode.getInstance());
        assertThatThrownBy(() -> answer.data(QUERY)).isInstanceOf(outcome);
    }
}
