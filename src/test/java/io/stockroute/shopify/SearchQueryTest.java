package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    @Test
    void aMomentIsQuotedAndNeverLaterThanAsked() {
        assertThat(SearchQuery.updatedSince(Instant.parse("2026-11-23T10:00:59.999Z")))
                .isEqualTo("updated_at:>='2026-11-23T10:00:59Z'");
    }

    @Test
    void aValueCannotLeaveItsQuotes() {
        assertThat(SearchQuery.field("sku", "A B'C\\")).isEqualTo("sku:'A B\\'C\\\\'");
    }
}
