package io.stockroute.settings;

/** What makes variants of several stores the same product. */
public enum MatchBy {
    SKU,
    BARCODE,
    /** The product's handle; its variants pair by their option values. */
    HANDLE
}
