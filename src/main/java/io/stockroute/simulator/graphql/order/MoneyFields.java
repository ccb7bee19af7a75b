package io.stockroute.simulator.graphql.order;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.order.DiscountAllocation;
import java.math.BigDecimal;
import java.util.Locale;

/** Amounts, and what says how one came about: taxes and discounts. */
public final class MoneyFields {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MoneyFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.scalar(GraphQLScalarType.newScalar()
                .name("Decimal")
                .coercing(new DecimalScalar())
                .build());
        wiring.type("TaxLine", type -> type.dataFetcher(
                        "priceSet", env -> Wiring.<TaxLine>source(env).price())
                .dataFetcher(
                        "ratePercentage",
                        env -> Wiring.<TaxLine>source(env).rate().multiply(HUNDRED)));
        wiring.type(
                "DiscountAllocation",
                type -> type.dataFetcher("allocatedAmountSet", env -> Wiring.<DiscountAllocation>source(env)
                        .amount()));
    }

    /** Written as a text with at least one digit behind the point and no needless zeros (capture: order-create-parity). */
    private static final class DecimalScalar implements Coercing<Object, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            BigDecimal brief = ((BigDecimal) value).stripTrailingZeros();
            return (brief.scale() < 1 ? brief.setScale(1) : brief).toPlainString();
        }

        /** An empty text passes: a mutation says itself what it lacks (capture: order-create-validation-matrix-extended). */
        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            if (value.equals("")) {
                return value;
            }
            try {
                return new BigDecimal(String.valueOf(value));
            } catch (NumberFormatException e) {
                throw new CoercingParseValueException("a decimal number is expected here: " + value, e);
            }
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (value instanceof StringValue text) {
                return parseValue(text.getValue(), context, locale);
            }
            if (value instanceof FloatValue number) {
                return number.getValue();
            }
            if (value instanceof IntValue number) {
                return new BigDecimal(number.getValue());
            }
            throw new CoercingParseLiteralException("a decimal number is expected here: " + value);
        }
    }
}
