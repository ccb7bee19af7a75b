package io.stockroute.setting;

import io.stockroute.configuration.Configured;
import io.stockroute.configuration.StockrouteProperties;
import io.stockroute.store.Stores;
import io.stockroute.sync.Syncs;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The syncs as everything else sees them: what is in effect when it asks. */
@Configuration(proxyBeanMethods = false)
class SettingBeans {

    /** @param checked the file was found to be right */
    @Bean
    SyncFile syncFile(StockrouteProperties given, Configured checked, Stores stores) {
        Map<String, SettingFields> syncs = new TreeMap<>();
        given.syncs().forEach((name, properties) -> syncs.put(name, SettingFields.of(properties)));
        return new SyncFile(new HashSet<>(stores.names()), syncs);
    }

    @Bean
    Syncs syncs(EffectiveSettings settings) {
        return new Syncs(settings);
    }
}
