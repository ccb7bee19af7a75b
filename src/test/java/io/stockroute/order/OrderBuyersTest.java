package io.stockroute.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.OrderBuyers.Answer;
import io.stockroute.order.origin.MailingAddress;
import io.stockroute.order.origin.OrderCustomer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderBuyersTest {

    @Test
    void anAddressIsToldInLinesWithoutWhatIsMissing() {
        MailingAddress address = new MailingAddress(
                Optional.of("Anna"),
                Optional.of("Bell"),
                Optional.empty(),
                Optional.of("1 Main Street"),
                Optional.empty(),
                Optional.of("Springfield"),
                Optional.empty(),
                Optional.of("US"),
                Optional.of("62701"),
                Optional.empty());

        assertThat(OrderBuyers.answer(new OrderCustomer(
                        Optional.of("anna@example.com"), Optional.empty(), Optional.of(address), Optional.empty())))
                .isEqualTo(new Answer.Buyer(
                        Optional.of("Anna Bell"),
                        Optional.of("anna@example.com"),
                        Optional.empty(),
                        List.of("Anna Bell", "1 Main Street", "62701 Springfield", "US")));
    }

    @Test
    void whatShopifyRedactsIsNobody() {
        assertThat(OrderBuyers.answer(
                        new OrderCustomer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo(new Answer.Nobody());
    }

    @Test
    void nothingOfAPersonGetsIntoALog() {
        assertThat(new Answer.Buyer(Optional.of("Anna"), Optional.of("a@b.c"), Optional.empty(), List.of("street")))
                .hasToString("Buyer[]");
    }
}
