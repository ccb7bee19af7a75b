package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Customer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The personal parts of a REST order. An app that may not see them gets a customer with an id and no more. */
final class BuyerBody {
    private final Bodies bodies;
    private final boolean redacted;

    BuyerBody(Bodies bodies, boolean redacted) {
        this.bodies = bodies;
        this.redacted = redacted;
    }

    @Nullable
    String text(@Nullable String text) {
        return redacted ? null : text;
    }

    @Nullable
    Map<String, @Nullable Object> address(@Nullable Address address) {
        if (address == null || redacted) {
            return null;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("first_name", address.firstName());
        body.put("address1", address.address1());
        body.put("phone", address.phone());
        body.put("city", address.city());
        body.put("zip", address.zip());
        body.put("province", address.province());
        body.put("country", address.country());
        body.put("last_name", address.lastName());
        body.put("address2", address.address2());
        body.put("company", address.company());
        body.put("latitude", null);
        body.put("longitude", null);
        body.put("name", address.name());
        body.put("country_code", address.countryCode());
        body.put("province_code", address.provinceCode());
        return body;
    }

    @Nullable
    Map<String, @Nullable Object> customer(@Nullable Customer customer, String currency) {
        if (customer == null) {
            return null;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", customer.number());
        body.put("email", text(customer.email()));
        body.put("created_at", bodies.time(customer.createdAt()));
        body.put("updated_at", bodies.time(customer.updatedAt()));
        body.put("first_name", text(customer.firstName()));
        body.put("last_name", text(customer.lastName()));
        body.put("state", "disabled");
        body.put("note", null);
        body.put("verified_email", true);
        body.put("multipass_identifier", null);
        body.put("tax_exempt", false);
        body.put("phone", text(customer.phone()));
        body.put("tags", "");
        body.put("currency", currency);
        body.put("tax_exemptions", List.of());
        body.put("admin_graphql_api_id", customer.gid());
        return body;
    }
}
