package io.stockroute.simulator.bulk;

/** Ends a bulk operation as FAILED with one of Shopify's BulkOperationErrorCodes. */
public final class BulkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public BulkFailure(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
