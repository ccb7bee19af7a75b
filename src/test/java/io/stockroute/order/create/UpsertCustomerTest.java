package io.stockroute.order.create;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.OriginFixture;
import io.stockroute.order.origin.OrderCustomer;
import org.junit.jupiter.api.Test;

class UpsertCustomerTest {

    private static UpsertCustomer upsert(OrderCustomer buyer) {
        OriginFixture order = order();
        order.with(order.line(1));
        order.buyer = buyer;
        return new UpsertCustomer("main", drafts().plan(order));
    }

    @Test
    void aCustomerIsKnownByTheEmailAndKeepsThePhoneOutOfIt() {
        assertThat(upsert(OriginFixture.ADA).call().orElseThrow().variables())
                .isEqualTo(json("{'identifier': {'email': 'ada@example.com'}, 'customer':"
                        + " {'email': 'ada@example.com', 'firstName': 'Ada', 'lastName': 'Lovelace'}}"));
    }

    @Test
    void withoutAnEmailThereIsNoCustomer() {
        assertThat(upsert(OriginFixture.NOBODY).call()).isEmpty();
    }

    @Test
    void aRefusedCustomerIsNone() {
        assertThat(UpsertCustomer.customer(
                        json("{'customerSet': {'customer': {'id': 'gid://shopify/Customer/5'}, 'userErrors': []}}")))
                .hasValue("gid://shopify/Customer/5");
        assertThat(UpsertCustomer.customer(json("{'customerSet': {'customer': null, 'userErrors':"
                        + " [{'code': 'INVALID', 'field': ['input', 'email'], 'message': 'Email is invalid'}]}}")))
                .isEmpty();
    }
}
