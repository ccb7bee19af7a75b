package io.stockroute.preview;

/** A preview is to be worked on; told within the transaction that wants it. */
public record PreviewWanted(long id) {}
