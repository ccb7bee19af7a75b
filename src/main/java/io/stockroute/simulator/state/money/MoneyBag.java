package io.stockroute.simulator.state.money;

/** One price in the shop's currency and in the one the shopper saw. Components bear the names of Shopify's MoneyBag. */
public record MoneyBag(Money shopMoney, Money presentmentMoney) {
    public MoneyBag plus(MoneyBag other) {
        return new MoneyBag(shopMoney.plus(other.shopMoney), presentmentMoney.plus(other.presentmentMoney));
    }

    public MoneyBag minus(MoneyBag other) {
        return new MoneyBag(shopMoney.minus(other.shopMoney), presentmentMoney.minus(other.presentmentMoney));
    }

    public MoneyBag times(int count) {
        return new MoneyBag(shopMoney.times(count), presentmentMoney.times(count));
    }

    /** {@code part} of {@code whole} of it, rounded to the smallest coin. */
    public MoneyBag share(int part, int whole) {
        return new MoneyBag(shopMoney.share(part, whole), presentmentMoney.share(part, whole));
    }
}
