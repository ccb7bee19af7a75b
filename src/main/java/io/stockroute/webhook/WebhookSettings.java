package io.stockroute.webhook;

import org.springframework.util.unit.DataSize;

/** @param maxBodySize a larger delivery is refused */
public record WebhookSettings(DataSize maxBodySize) {}
