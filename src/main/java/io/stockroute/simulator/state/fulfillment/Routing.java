package io.stockroute.simulator.state.fulfillment;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.product.Claims;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which location is to ship what: a line goes where its units were taken. A line that took none goes where it would
 * have taken them, else along with the order's first line that has a place, else to the primary location (facts.md
 * section 9; that lines without stock follow the others is assumed). Wants the shop's write lock.
 */
public final class Routing {
    private final ShopData data;

    public Routing(ShopData data) {
        this.data = data;
    }

    /** One line that is to be shipped, the level that its units are taken from, and the location if that is given. */
    public record Request(
            OrderLine line,
            int quantity,
            Optional<Level> level,
            @Nullable Location at) {}

    /** How a line comes to its units at a level. */
    public interface Taking {
        void take(FulfillmentOrderLine line, Level level);
    }

    /** Makes the fulfillment orders of these lines, one a location, and takes their units; nobody ships a tip. */
    public void assign(Order order, List<Request> requests, Taking taking) {
        Location elsewhere = requests.stream()
                .flatMap(request -> request.level().stream())
                .map(Level::location)
                .findFirst()
                .or(data::primaryLocation)
                .orElse(null);
        if (elsewhere == null) {
            return;
        }
        Map<Location, FulfillmentOrder> made = new LinkedHashMap<>();
        for (Request request : requests) {
            if (request.quantity() <= 0 || request.line().extras().tip()) {
                continue;
            }
            Location at = location(request).orElse(elsewhere);
            FulfillmentOrder to = made.computeIfAbsent(at, key -> open(order, at, true));
            FulfillmentOrderLine line =
                    new FulfillmentOrderLine(data.nextNumber(), request.line(), request.quantity(), null, data.now());
            to.add(line);
            request.level().ifPresent(level -> {
                request.line().takenFrom(level);
                taking.take(line, level);
            });
        }
    }

    FulfillmentOrder open(Order order, Location at, boolean movable) {
        FulfillmentOrder made = data.keep(new FulfillmentOrder(data.nextNumber(), order, at, movable, data.now()));
        order.life().add(made);
        return made;
    }

    private static Optional<Location> location(Request request) {
        if (request.at() != null) {
            return Optional.of(request.at());
        }
        return request.level()
                .or(() -> Claims.wouldTake(request.line().soldItem().variant(), request.quantity()))
                .map(Level::location);
    }
}
