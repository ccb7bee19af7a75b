package io.stockroute.shopify;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.shopify.BulkStart.Outcome;
import io.stockroute.shopify.scopes.ReadShop;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkQueriesTest {

    private static final String CAPTURE = "bulk-operation-run-query-concurrency-limit";
    private final BulkStart start = new BulkStart("outlet", Document.bulk("Levels"));

    @Test
    void aCapturedStartTellsTheId() {
        assertThat(start.outcome(Captured.at(CAPTURE, "/successfulRuns/0/response/data")))
                .isEqualTo(new Outcome.Started(7933223797042L));
    }

    @Test
    void theSixthAtOnceIsToldToWait() {
        assertThat(start.outcome(Captured.at(CAPTURE, "/sixthRun/response/data")))
                .isInstanceOf(Outcome.Busy.class);
    }

    @Test
    void everyCapturedBadQueryIsRejected() {
        assertThat(Captured.at("bulk-operation-run-query-validators", "/validations"))
                .isNotEmpty()
                .allSatisfy(bad -> assertThat(start.outcome(bad.at("/response/data")))
                        .isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(rejected.code())
                                .isEqualTo("INVALID")));
    }

    @Test
    void theBulkQueriesKeepTheRulesThatTheCapturedOnesBreak() {
        assertThat(List.of(Document.bulk("Variants"), Document.bulk("Levels"))).allSatisfy(text -> assertThat(text)
                .contains("edges")
                .doesNotContain("nodes")
                .doesNotContain("mutation")
                .doesNotContain("$"));
    }

    @Test
    void aStatusCountsItsLinesThoughTheyAreWrittenAsText() {
        BulkStatus.Reading reading = new BulkStatus("outlet", 1)
                .reading(json("{'bulkOperation': {'id': 'gid://shopify/BulkOperation/1', 'status': 'COMPLETED',"
                        + " 'errorCode': null, 'objectCount': '1451', 'url': 'https://storage/x?y=z'}}"))
                .orElseThrow();

        assertThat(reading)
                .isEqualTo(new BulkStatus.Reading(
                        1, "COMPLETED", Optional.empty(), 1451, Optional.of(URI.create("https://storage/x?y=z"))));
        assertThat(reading.completed()).isTrue();
    }

    @Test
    void anUnknownBulkOperationHasNoStatus() {
        assertThat(new BulkStatus("outlet", 1).reading(json("{'bulkOperation': null}")))
                .isEmpty();
    }

    @Test
    void whatRunsIsFoundByItsText() {
        BulkSearch search = new BulkSearch("outlet", Instant.parse("2026-11-23T10:00:00Z"));

        assertThat(search.call().variables().path("query").asText())
                .isEqualTo("operation_type:'query' created_at:>='2026-11-23T10:00:00Z'");
        assertThat(search.found(json("{'bulkOperations': {'nodes': [{'id': 'gid://shopify/BulkOperation/1', 'status':"
                        + " 'RUNNING', 'type': 'QUERY', 'createdAt': '2026-11-23T10:00:01Z', 'query': '{ x }'}]}}")))
                .containsExactly(new BulkSearch.Found(1, "RUNNING", Instant.parse("2026-11-23T10:00:01Z"), "{ x }"));
    }

    @Test
    void aShopTellsWhoItIsAndWhatTheAppMayDo() {
        ReadShop.Reading reading = new ReadShop("outlet")
                .reading(json("{'shop': {'id': 'gid://shopify/Shop/9', 'name': 'Outlet', 'myshopifyDomain':"
                        + " 'outlet.myshopify.com', 'currencyCode': 'EUR', 'ianaTimezone': 'Europe/Berlin', 'plan':"
                        + " {'publicDisplayName': 'Basic', 'partnerDevelopment': false, 'shopifyPlus': false}},"
                        + " 'currentAppInstallation': {'accessScopes': [{'handle': 'read_inventory'}]}}"));

        assertThat(reading.scopes()).containsExactly("read_inventory");
        assertThat(reading.currency()).isEqualTo("EUR");
    }
}
