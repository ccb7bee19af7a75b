package io.stockroute.simulator.graphql.draft;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** draftOrderCreate: the same call again makes another draft (facts.md section 10). */
final class CreateDraftOrder {
    private static final String MADE = "draftOrder";

    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    CreateDraftOrder(Backend shop, Map<String, Object> input) {
        this.shop = shop;
        this.input = Input.root(input);
    }

    Map<String, @Nullable Object> run() {
        shop.access().scopes().require("draftOrderCreate", "write_draft_orders");
        new DraftChecks(shop, input, errors).run();
        return errors.none()
                ? errors.payload(MADE, shop.draftOrders().create(new DraftReading(shop, input).content()))
                : errors.payload(MADE, null);
    }
}
