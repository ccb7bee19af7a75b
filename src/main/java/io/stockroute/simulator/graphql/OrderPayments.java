package io.stockroute.simulator.graphql;

import io.stockroute.simulator.state.Amount;
import io.stockroute.simulator.state.FinancialStatus;
import io.stockroute.simulator.state.OrderSpec;

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
