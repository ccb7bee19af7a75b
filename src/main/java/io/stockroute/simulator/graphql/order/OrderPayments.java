package io.stockroute.simulator.graphql.order;

import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.OrderSpec;

/** The transactions of an orderCreate input; the financial status follows from them unless it is given. */
final class OrderPayments {
    private OrderPayments() {}

    static void add(Input order, OrderSpec spec) {
        order.children("transactions").forEach(each -> spec.payment(payment(each)));
        spec.financialStatus(
                order.words("financialStatus").map(FinancialStatus::valueOf).orElse(null));
    }

    private static OrderSpec.Payment payment(Input transaction) {
        return new OrderSpec.Payment(
                transaction.words("kind").orElse("SALE"),
                transaction.words("status").orElse("SUCCESS"),
                transaction.textOrNull("gateway"),
                Inputs.amount(transaction, "amountSet").orElse(Amount.of("0")));
    }
}
