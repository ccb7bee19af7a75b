package io.stockroute.settings;

import java.time.Instant;
import java.util.List;

/**
 * One change of the settings of a sync.
 *
 * @param version the settings' afterwards
 * @param difference what became another, a line each, in words
 */
public record SettingChange(long version, String changedBy, Instant changedAt, List<String> difference) {}
