package io.stockroute.run;

/** A preview is to be worked on; told within the transaction that wants it. */
public record PreviewRequested(long id) {}
