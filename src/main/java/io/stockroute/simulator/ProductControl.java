package io.stockroute.simulator;

import io.stockroute.simulator.http.Reply;
import java.util.Map;

/** The part of the control that shows products and lets the merchant change them. */
final class ProductControl {
    static final String HELP = """
              curl URL/control/shops/DOMAIN/products                       its products and variants
              curl URL/control/shops/DOMAIN/products -d '{"handle":"tee","duplicate":true}'   or "status":"ARCHIVED", "rename":"shirt", "delete":true
              curl URL/control/shops/DOMAIN/products -d '{"handle":"tee","option":"Size","name":"Groesse"}'
              curl URL/control/shops/DOMAIN/products -d '{"sku":"A-1","rename":"A-2"}'        or "tracked":false, "bundle":true, "delete":true
              curl URL/control/shops/DOMAIN/products -d '{"sku":"A-1","option":"Size","value":"M"}'
            """;

    private final Shop shop;

    ProductControl(Shop shop) {
        this.shop = shop;
    }

    /** Shows the products, after what the body asks for was done to the one that it names. */
    Reply products(Map<String, Object> body) {
        if (body.containsKey("handle")) {
            product(Control.text(body, "handle"), body);
        } else if (body.containsKey("sku")) {
            variant(Control.text(body, "sku"), body);
        } else if (!body.isEmpty()) {
            throw new IllegalArgumentException(
                    "name a product by \"handle\" or a variant by \"sku\" (given: " + body.keySet() + ")");
        }
        return Reply.json(200, shop.summaries().products());
    }

    private void product(String handle, Map<String, Object> body) {
        ProductMerchant products = shop.merchant().products();
        if (flag(body, "duplicate")) {
            products.duplicate(handle);
        } else if (flag(body, "delete")) {
            products.delete(handle);
        } else if (body.containsKey("status")) {
            products.setStatus(handle, Control.text(body, "status"));
        } else if (body.containsKey("option")) {
            products.renameOption(handle, Control.text(body, "option"), Control.text(body, "name"));
        } else if (body.containsKey("rename")) {
            products.rename(handle, Control.text(body, "rename"));
        } else {
            throw unclear(body);
        }
    }

    private void variant(String sku, Map<String, Object> body) {
        Merchant merchant = shop.merchant();
        if (flag(body, "delete")) {
            merchant.deleteVariant(sku);
        } else if (body.containsKey("tracked")) {
            merchant.setTracked(sku, flag(body, "tracked"));
        } else if (body.containsKey("bundle")) {
            merchant.setBundle(sku, flag(body, "bundle"));
        } else if (body.containsKey("option")) {
            long number = merchant.variantNumber(sku);
            merchant.products().setOption(number, Control.text(body, "option"), Control.text(body, "value"));
        } else if (body.containsKey("rename")) {
            merchant.renameSku(sku, Control.text(body, "rename"));
        } else {
            throw unclear(body);
        }
    }

    private static boolean flag(Map<String, Object> body, String name) {
        return Boolean.TRUE.equals(body.get(name));
    }

    private static IllegalArgumentException unclear(Map<String, Object> body) {
        return new IllegalArgumentException("say what to do; GET /control lists it (given: " + body.keySet() + ")");
    }
}
