package io.stockroute.settings.saved;

import java.time.Instant;
import java.util.Set;

/**
 * A sync as it was last in effect.
 *
 * @param inEffectAt when it was last seen to be in effect, on any instance
 * @param elsewhere the Destinations that another instance has in its configuration now
 */
record KnownSync(String name, SettingFields fields, Instant inEffectAt, Set<String> elsewhere) {

    KnownSync {
        elsewhere = Set.copyOf(elsewhere);
    }
}
