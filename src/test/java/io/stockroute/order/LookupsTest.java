package io.stockroute.order;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.lookup.FindDraftOrder;
import io.stockroute.order.lookup.FindOrder;
import io.stockroute.order.lookup.FindOrderByMetafield;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.shopify.ShopifyAnswer;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException.Refused;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How an order that may have been made is looked for. */
class LookupsTest {

    private static final OrderIdentity IDENTITY = OrderIdentity.of(7001);
    private static final FindOrder FIND_ORDER = new FindOrder("main", IDENTITY);
    private static final FindDraftOrder FIND_DRAFT = new FindDraftOrder("main", IDENTITY);
    private static final FindOrderByMetafield BY_METAFIELD = new FindOrderByMetafield("main", IDENTITY);

    private static String order(long id, String identifier, String... tags) {
        return "{'id': 'gid://shopify/Order/%d', 'name': '#%d', 'sourceIdentifier': %s, 'tags': [%s]}"
                .formatted(id, id, identifier, tags(tags));
    }

    private static String draft(long id, String... tags) {
        return "{'id': 'gid://shopify/DraftOrder/%d', 'name': '#D%d', 'tags': [%s]}".formatted(id, id, tags(tags));
    }

    private static String tags(String... tags) {
        return tags.length == 0 ? "" : "'" + String.join("', '", tags) + "'";
    }

    private static JsonNode orders(String byIdentifier, String byTag) {
        return json("{'byIdentifier': {'nodes': [" + byIdentifier + "]}, 'byTag': {'nodes': [" + byTag + "]}}");
    }

    private static JsonNode drafts(String drafts, String orders) {
        return json("{'draftOrders': {'nodes': [" + drafts + "]}, 'orders': {'nodes': [" + orders + "]}}");
    }

    @Test
    void anOrderIsSearchedByItsIdentifierAndByItsTag() {
        ShopifyCall call = FIND_ORDER.call();

        assertThat(json(call.variables().toString().replace("'", "!")))
                .isEqualTo(json(
                        "{'identifier': 'source_identifier:!stockroute-7001!'," + " 'tag': 'tag:!stockroute-7001!'}"));
        assertThat(call.document().repeatable()).isTrue();
    }

    @Test
    void anOrderIsFoundByEither() {
        assertThat(FIND_ORDER.found(orders(order(5, "'stockroute-7001'"), "")))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(5));
        assertThat(FIND_ORDER.found(orders("", order(6, "null", "outlet", "stockroute-7001"))))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("#6"));
        assertThat(FIND_ORDER.found(orders("", ""))).isEmpty();
    }

    @Test
    void whatOnlyLooksAlikeIsNotFound() {
        assertThat(FIND_ORDER.found(orders(
                        order(5, "'stockroute-70011'"), order(6, "null", "stockroute", "stockroute-700", "7001"))))
                .isEmpty();
        assertThat(FIND_DRAFT.found(drafts(draft(5, "stockroute-70011"), order(6, "null", "stockroute"))))
                .isEmpty();
    }

    @Test
    void ofSeveralTheOldestIsTheOne() {
        String mine = "'stockroute-7001'";

        assertThat(FIND_ORDER.found(orders(order(9, mine) + "," + order(8, mine), order(7, mine, "stockroute-7001"))))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(7));
        assertThat(FIND_DRAFT.found(drafts(draft(9, "stockroute-7001") + "," + draft(8, "stockroute-7001"), "")))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(8));
    }

    @Test
    void aDraftOrderIsPreferredToTheOrderItBecame() {
        assertThat(FIND_DRAFT.found(drafts(draft(9, "stockroute-7001"), order(5, "null", "stockroute-7001"))))
                .hasValueSatisfying(found -> {
                    assertThat(found.draft()).isTrue();
                    assertThat(found.id()).isEqualTo(9);
                });
    }

    @Test
    void theOrderTellsOfADraftOrderThatIsNotFound() {
        assertThat(FIND_DRAFT.found(drafts("", order(5, "null", "stockroute-7001"))))
                .hasValueSatisfying(found -> {
                    assertThat(found.draft()).isFalse();
                    assertThat(found.id()).isEqualTo(5);
                });
    }

    @Test
    void aUniqueMetafieldFindsItsOrderOrNone() {
        assertThat(BY_METAFIELD.call().variables())
                .isEqualTo(json("{'namespace': '$app:stockroute', 'key': 'origin', 'value': 'stockroute-7001'}"));
        assertThat(BY_METAFIELD.found(json("{'orderByIdentifier': {'id': 'gid://shopify/Order/5', 'name': '#5'}}")))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(5));
        assertThat(BY_METAFIELD.found(json("{'orderByIdentifier': null}"))).isEmpty();
    }

    @Test
    void aStoreWithoutTheDefinitionIsToldFromNoOrder() {
        ShopifyCall call = BY_METAFIELD.call();
        JsonNode refusal = json("{'data': {'orderByIdentifier': null}, 'errors': [{'message': 'Metafield definition of"
                + " type id is required', 'path': ['orderByIdentifier'], 'extensions': {'code': 'NOT_FOUND'}}]}");

        Refused refused =
                Assertions.catchThrowableOfType(Refused.class, () -> new ShopifyAnswer(200, refusal).data(call));

        assertThat(FindOrderByMetafield.isUndefined(refused)).isTrue();
        assertThat(FindOrderByMetafield.isUndefined(new Refused("INVALID", "other")))
                .isFalse();
    }
}
