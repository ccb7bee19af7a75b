package io.stockroute.settings.saved;

import java.time.Instant;

/**
 * The settings of a sync as the database has them.
 *
 * @param version of these settings; 1 or more
 */
public record StoredSetting(String sync, SettingFields fields, long version, String changedBy, Instant changedAt) {}
