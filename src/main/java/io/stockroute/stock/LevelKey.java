package io.stockroute.stock;

/**
 * Names a level, Shopify's stock of one inventory item at one location.
 *
 * @param store the store's name in the configuration
 * @param itemId number of the InventoryItem
 * @param locationId number of the Location
 */
public record LevelKey(String store, long itemId, long locationId) {}
