package io.stockroute.camel;

import static io.stockroute.camel.StubStore.json;
import static io.stockroute.camel.StubStore.lostAnswer;
import static io.stockroute.camel.StubStore.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.RecordFailed;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;

/** What comes of a call: sent again or not, and every outcome with its name. */
class ShopifyRoutesTest extends ShopifyRoutes {

    @Test
    void aCallBringsTheDataOfItsAnswer() {
        MAIN.answers(json(GOOD));

        JsonNode data = shopify.call(query("main"));

        assertThat(data.at("/shop/name").asText()).isEqualTo("Büro");
    }

    @Test
    void aRepeatableCallIsSentAgainAfterAnErrorOfShopifys() {
        MAIN.answers(status(503, "<html>"), status(500, ""), lostAnswer(), json(GOOD));

        shopify.call(query("main"));

        assertThat(MAIN.asked).hasSize(4);
        assertThat(MAIN.asked)
                .extracting(StubStore.Question::body)
                .containsOnly(MAIN.asked.get(0).body());
    }

    @Test
    void anIdempotentChangeIsSentAgainUnchangedAfterALostAnswer() {
        MAIN.answers(lostAnswer(), json("{'data': {'inventorySetQuantities': {'userErrors': []}}}"));

        shopify.call(idempotent("main"));

        assertThat(MAIN.asked).hasSize(2);
        assertThat(MAIN.asked.get(1).body()).isEqualTo(MAIN.asked.get(0).body());
    }

    @Test
    void aChangeThatHappensTwiceIfSentTwiceIsNotSentAgainAfterALostAnswer() {
        MAIN.answers(lostAnswer());

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(MAIN.asked).hasSize(1);
    }

    @Test
    void aRefusalAfterALostAnswerLeavesTheOutcomeOpenAndThatOfTheNextCallDoesNot() {
        MAIN.answers(lostAnswer(), status(400, "")).answers(status(400, ""));

        assertThatThrownBy(() -> shopify.call(idempotent("main")))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("HTTP 400");
        assertThatThrownBy(() -> shopify.call(idempotent("main"))).isInstanceOf(Refused.class);
    }

    @Test
    void noChangeIsSentAgainBehindOurBackAfterA503() {
        MAIN.answers(status(503, "", "Retry-After", "0"));

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(MAIN.asked).hasSize(1);
    }

    @Test
    void anAnswerThatNeverComesIsUnknown() {
        CountDownLatch late = new CountDownLatch(1);
        MAIN.answers(exchange -> await(late));

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
        late.countDown();
    }

    @Test
    void anEmptyAnswerToAChangeIsUnknown() {
        MAIN.answers(json("{'data': {'bulkOperationRunQuery': null}}"));

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void brokenJsonIsUnknownAndNotQuoted() {
        MAIN.answers(json("{'data': {'bulkOperationRunQuery': 'jane@example.com"));

        assertThatThrownBy(() -> shopify.call(onceOnly("main")))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageNotContaining("jane");
    }

    @Test
    void aCallIsGivenUpAfterFourTries() {
        MAIN.answers(status(502, ""), status(502, ""), status(502, ""), status(502, ""), json(GOOD));

        assertThatThrownBy(() -> shopify.call(query("main"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(MAIN.asked).hasSize(4);
    }

    @Test
    void aStoreThatAnswersAnotherCallIsNotToBlame() {
        MAIN.answersProbes().answers(status(500, ""), status(500, ""), status(500, ""), status(500, ""));
        assertThatThrownBy(() -> shopify.call(query("main"))).isInstanceOf(RecordFailed.class);

        MAIN.answers(json("{'errors': [{'message': 'Internal error', 'extensions': {'code':"
                + " 'INTERNAL_SERVER_ERROR', 'requestId': 'r-1'}}]}"));
        assertThatThrownBy(() -> shopify.call(onceOnly("main")))
                .isInstanceOf(RecordFailed.class)
                .hasMessageContaining("r-1");
    }

    @Test
    void aStoreThatAnswersNothingIsToBlame() {
        MAIN.answers(status(500, ""));

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aPartOfWhatFailedIsSentOnce() {
        MAIN.answersProbes().answers(status(500, ""), json(GOOD));

        assertThatThrownBy(() -> shopify.call(query("main").asTrial())).isInstanceOf(RecordFailed.class);
        assertThat(MAIN.asked).hasSize(1);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        assertThatThrownBy(() -> shopify.call(onceOnly("nowhere"))).isInstanceOf(NotSent.class);
    }

    @Test
    void aCallThatIsTooLateDoesNotLeave() {
        MAIN.answers(status(429, "", "Retry-After", "1"), json(GOOD));

        assertThatThrownBy(
                        () -> shopify.call(onceOnly("main").until(Instant.now().plusMillis(500))))
                .isInstanceOf(NotSent.class);
        assertThat(MAIN.asked).as("not after the pause that Shopify wants").hasSizeLessThanOrEqualTo(1);
        assertThatThrownBy(() -> shopify.call(query("main").until(Instant.EPOCH)))
                .isInstanceOf(NotSent.class)
                .hasMessageContaining("too long");
    }

    @Test
    void aMissingScopeClosesTheStoreAndIsNamed() {
        MAIN.answers(json("{'errors': [{'message': 'Access denied for locations field.', 'extensions': {'code':"
                + " 'ACCESS_DENIED', 'requiredAccess': '`read_locations` access scope.'}}], 'data': null}"));

        assertThatThrownBy(() -> shopify.call(query("main")))
                .isInstanceOf(StoreUnauthorized.class)
                .hasMessageContaining("read_locations");
    }

    @Test
    void anIgnoredSearchTermIsRefused() {
        MAIN.answers(json("{'data': {'products': {}}, 'extensions': {'search': [{'warnings': [{'field': 'update_at',"
                + " 'message': 'Invalid search field for this query.', 'code': 'invalid_field'}]}]}}"));

        assertThatThrownBy(() -> shopify.call(query("main")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("SEARCH_WARNING"));
    }

    @Test
    void anotherApiVersionIsReportedOnceAndTheCallSucceeds(CapturedOutput output) {
        MAIN.answers(
                json(GOOD, "X-Shopify-API-Version", "2027-01"),
                json(GOOD, "X-Shopify-API-Version", "2027-01"),
                json(GOOD, "X-Shopify-API-Version", "2026-10"));

        shopify.call(query("main"));
        shopify.call(query("main"));
        shopify.call(query("main"));

        assertThat(output.getOut()).containsOnlyOnce("2027-01 instead of 2026-10");
        assertThat(meters.get("stockroute.shopify.unexpected.version")
                        .tags("store", "main", "version", "2027-01")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void everyStoreHasItsOwnRoutes() {
        assertThat(camel.getRoutes())
                .extracting(org.apache.camel.Route::getRouteId)
                .contains(
                        "shopify-call.main",
                        "shopify-send.main",
                        "shopify-post.main",
                        "shopify-token.main",
                        "shopify-call.outlet");
    }

    @Test
    void everyLogLineOfACallBearsItsStore() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        MAIN.answers(status(503, ""), json(GOOD));

        client.call(query("main"));

        root.detachAppender(lines);
        assertThat(lines.list).isNotEmpty().allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                .containsEntry("store", "main"));
        assertThat(MDC.get("store")).isNull();
    }

    @Test
    void aMutationLeavesFromARouteAlone() {
        assertThatThrownBy(() -> client.call(onceOnly("main"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(MAIN.asked).isEmpty();
    }
}
