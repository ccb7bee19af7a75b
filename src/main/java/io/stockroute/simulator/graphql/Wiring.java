package io.stockroute.simulator.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.stockroute.simulator.graphql.customer.BuyerFields;
import io.stockroute.simulator.graphql.customer.CustomerFields;
import io.stockroute.simulator.graphql.draft.DraftLife;
import io.stockroute.simulator.graphql.draft.DraftOrderFields;
import io.stockroute.simulator.graphql.draft.DraftOrderSearch;
import io.stockroute.simulator.graphql.fulfillment.FulfillmentFields;
import io.stockroute.simulator.graphql.fulfillment.FulfillmentMutations;
import io.stockroute.simulator.graphql.fulfillment.FulfillmentOrderFields;
import io.stockroute.simulator.graphql.fulfillment.MoveFulfillmentOrder;
import io.stockroute.simulator.graphql.order.CancelOrder;
import io.stockroute.simulator.graphql.order.CreateRefund;
import io.stockroute.simulator.graphql.order.EditFields;
import io.stockroute.simulator.graphql.order.EditOrder;
import io.stockroute.simulator.graphql.order.MoneyFields;
import io.stockroute.simulator.graphql.order.OrderDiscounts;
import io.stockroute.simulator.graphql.order.OrderExtraFields;
import io.stockroute.simulator.graphql.order.OrderFields;
import io.stockroute.simulator.graphql.order.OrderLifeFields;
import io.stockroute.simulator.graphql.order.OrderLifeMutations;
import io.stockroute.simulator.graphql.order.OrderMutations;
import io.stockroute.simulator.graphql.order.OrderSearch;
import io.stockroute.simulator.graphql.order.RefundFields;
import io.stockroute.simulator.graphql.order.TagMutations;
import io.stockroute.simulator.graphql.order.UpdateOrder;
import io.stockroute.simulator.graphql.product.MetafieldFields;
import io.stockroute.simulator.graphql.product.ProductFields;
import io.stockroute.simulator.graphql.stock.InventoryFields;
import io.stockroute.simulator.graphql.stock.InventoryMutations;
import io.stockroute.simulator.state.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Joins the schema with the code behind its fields. Fields not named anywhere are read off the object by name. */
public final class Wiring {
    private static final String SCHEMA = "/simulator/schema.graphqls";

    private Wiring() {}

    static GraphQLSchema schema() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (String scalar : List.of("DateTime", "Money", "UnsignedInt64", "URL")) {
            wiring.scalar(GraphQLScalarType.newScalar()
                    .name(scalar)
                    .coercing(new TextScalar())
                    .build());
        }
        for (String node : List.of(
                "AdditionalFee",
                "AppInstallation",
                "Customer",
                "LineItem",
                "Order",
                "BulkOperation",
                "DraftOrder",
                "DraftOrderLineItem",
                "Duty",
                "LineItemGroup",
                "Fulfillment",
                "FulfillmentHold",
                "FulfillmentLineItem",
                "FulfillmentOrder",
                "FulfillmentOrderLineItem",
                "OrderTransaction",
                "Refund",
                "RefundLineItem",
                "InventoryAdjustmentGroup",
                "InventoryItem",
                "InventoryLevel",
                "InventoryQuantity",
                "Location",
                "Metafield",
                "MetafieldDefinition",
                "Product",
                "ProductOption",
                "ProductVariant",
                "Shop",
                "WebhookSubscription")) {
            wiring.type(node, type -> type.dataFetcher("id", Wiring::gid)
                    .dataFetcher("legacyResourceId", env -> Wiring.<Entity>source(env)
                            .number()));
        }
        wiring.type(
                "Node",
                type -> type.typeResolver(env -> env.getSchema().getObjectType(((Entity) env.getObject()).type())));
        wiring.type(
                "LegacyInteroperability",
                type -> type.typeResolver(env -> env.getSchema().getObjectType(((Entity) env.getObject()).type())));
        ShopFields.wire(wiring);
        ProductFields.wire(wiring);
        InventoryFields.wire(wiring);
        InventoryMutations.wire(wiring);
        WebhookFields.wire(wiring);
        BulkFields.wire(wiring);
        OrderSearch.wire(wiring);
        OrderFields.wire(wiring);
        OrderExtraFields.wire(wiring);
        OrderDiscounts.wire(wiring);
        FulfillmentFields.wire(wiring);
        FulfillmentOrderFields.wire(wiring);
        MoveFulfillmentOrder.wire(wiring);
        OrderLifeFields.wire(wiring);
        OrderLifeMutations.wire(wiring);
        CancelOrder.wire(wiring);
        UpdateOrder.wire(wiring);
        TagMutations.wire(wiring);
        CreateRefund.wire(wiring);
        RefundFields.wire(wiring);
        FulfillmentMutations.wire(wiring);
        EditFields.wire(wiring);
        EditOrder.wire(wiring);
        DraftLife.wire(wiring);
        BuyerFields.wire(wiring);
        MoneyFields.wire(wiring);
        MetafieldFields.wire(wiring);
        OrderMutations.wire(wiring);
        CustomerFields.wire(wiring);
        DraftOrderSearch.wire(wiring);
        DraftOrderFields.wire(wiring);
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text()), wiring.build());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as graphql-java has it
    public static <T> T source(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<T>getSource());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as graphql-java has it
    public static <T> T argument(DataFetchingEnvironment env, String name) {
        return Objects.requireNonNull(env.<T>getArgument(name));
    }

    private static Object gid(DataFetchingEnvironment env) {
        Object source = source(env);
        return source instanceof Entity entity ? entity.gid() : Objects.requireNonNull(((Map<?, ?>) source).get("id"));
    }

    private static String text() {
        try (InputStream stream = Objects.requireNonNull(Wiring.class.getResourceAsStream(SCHEMA))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + SCHEMA, e);
        }
    }

    /** Everything that Shopify writes as text; a time has seconds and a Z. */
    private static final class TextScalar implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value instanceof Instant time
                    ? time.truncatedTo(ChronoUnit.SECONDS).toString()
                    : value.toString();
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof String) {
                return value;
            }
            throw new CoercingParseValueException("a text is expected here: " + value);
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (value instanceof StringValue text) {
                return text.getValue();
            }
            throw new CoercingParseLiteralException("a text is expected here: " + value);
        }
    }
}
