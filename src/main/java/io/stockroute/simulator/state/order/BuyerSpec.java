package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.customer.Customers;
import org.jspecify.annotations.Nullable;

/** Who buys. What is not said is not known. */
final class BuyerSpec {
    @Nullable
    String email;

    @Nullable
    String phone;

    Customers.@Nullable Details customerDetails;

    @Nullable
    Customer customer;

    @Nullable
    Address shippingAddress;

    @Nullable
    Address billingAddress;

    /** By their details a customer is found among those of the shop, or added to them. */
    Buyer buyer(Customers customers) {
        return new Buyer(
                customerDetails == null ? customer : customers.upsert(customerDetails),
                email,
                phone,
                shippingAddress,
                billingAddress);
    }
}
