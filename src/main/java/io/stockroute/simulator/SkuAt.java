package io.stockroute.simulator;

/** A SKU at a location, by name. */
public record SkuAt(String sku, String location) {}
