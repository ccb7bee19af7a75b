package io.stockroute.simulator.demo;

import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingSpec;
import java.util.List;
import java.util.Random;

/** The invented people who buy in the rehearsal's shops. */
final class DemoShoppers {
    private record Shopper(String email, Address address) {}

    private static final List<Shopper> PEOPLE = List.of(
            new Shopper(
                    "ada@example.com", Address.of("Ada", "Example", "12 Sample Street", "SW1Y 4JH", "London", "GB")),
            new Shopper("emil@example.com", Address.of("Emil", "Beispiel", "Musterstraße 7", "80331", "München", "DE")),
            new Shopper(
                    "carla@example.com", Address.of("Carla", "Muestra", "Calle Ejemplo 3", "28013", "Madrid", "ES")));

    private final Random random;

    DemoShoppers(Random random) {
        this.random = random;
    }

    /** Somebody orders this and has it sent home. */
    OrderSpec order(String sku, int quantity) {
        Shopper shopper = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Address address = shopper.address();
        return OrderSpec.of(sku, quantity)
                .email(shopper.email())
                .customer(new Customers.Details(shopper.email(), address.firstName(), address.lastName(), null))
                .shippingAddress(address)
                .billingAddress(address)
                .shipping(ShippingSpec.of("Standard", "4.90"));
    }
}
