package io.stockroute.order.origin;

import io.stockroute.order.money.MoneyBag;

/**
 * What an order of a Destination costs and what was paid.
 *
 * @param total of all that is left in it after edits and refunds, with taxes, duties, fees, tips and shipping
 * @param received what was paid so far, before refunds
 * @param refunded what was paid back
 */
public record OriginMoney(MoneyBag total, MoneyBag received, MoneyBag refunded) {}
