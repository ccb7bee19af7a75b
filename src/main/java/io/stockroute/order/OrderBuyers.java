package io.stockroute.order;

import io.stockroute.order.origin.MailingAddress;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginReads;
import io.stockroute.settings.Stores;
import io.stockroute.shopify.ShopifyException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks a Destination who ordered, for somebody who looks at the order. Nothing of it is kept. */
@Component
public class OrderBuyers {

    /** What the store says of who ordered. */
    public sealed interface Answer {

        /** @param shipTo the lines of the shipping address */
        record Buyer(Optional<String> name, Optional<String> email, Optional<String> phone, List<String> shipTo)
                implements Answer {
            public Buyer {
                shipTo = List.copyOf(shipTo);
            }

            /** Without what it says of a person. */
            @Override
            public String toString() {
                return "Buyer[]";
            }
        }

        /** The order names nobody, or the app may not see customers' data: Shopify redacts it in both cases. */
        record Nobody() implements Answer {}

        /** The store has no such order any more, or is not in the configuration any more. */
        record Gone() implements Answer {}

        /** The store gives no answer now. */
        record NoAnswer() implements Answer {}
    }

    private final OriginReads reads;
    private final Stores stores;

    public OrderBuyers(OriginReads reads, Stores stores) {
        this.reads = reads;
        this.stores = stores;
    }

    /** Asks the store now. That the order may be seen is the caller's care. */
    public Answer of(String destination, long orderId) {
        if (!stores.names().contains(destination)) {
            return new Answer.Gone();
        }
        try {
            return reads.read(destination, orderId)
                    .map(OriginOrder::buyer)
                    .map(OrderBuyers::answer)
                    .orElseGet(Answer.Gone::new);
        } catch (ShopifyException e) {
            return new Answer.NoAnswer();
        }
    }

    static Answer answer(OrderCustomer customer) {
        Answer.Buyer buyer = new Answer.Buyer(
                join(customer.firstName(), customer.lastName()),
                customer.email(),
                customer.phone(),
                customer.shippingAddress().map(OrderBuyers::lines).orElse(List.of()));
        return buyer.equals(new Answer.Buyer(Optional.empty(), Optional.empty(), Optional.empty(), List.of()))
                ? new Answer.Nobody()
                : buyer;
    }

    private static List<String> lines(MailingAddress address) {
        return Stream.of(
                        join(address.firstName(), address.lastName()),
                        address.company(),
                        address.address1(),
                        address.address2(),
                        join(address.zip(), address.city()),
                        join(address.provinceCode(), address.countryCode()),
                        address.phone())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> join(Optional<String> one, Optional<String> other) {
        return Optional.of(Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank());
    }
}
