package io.stockroute.settings.saved;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.file.StockrouteProperties;
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
    FileSettings syncFile(StockrouteProperties given, LoadedConfiguration checked, Stores stores) {
        Map<String, SettingFields> syncs = new TreeMap<>();
        given.syncs().forEach((name, properties) -> syncs.put(name, SettingFields.of(properties)));
        return new FileSettings(new HashSet<>(stores.names()), syncs);
    }

    @Bean
    Syncs syncs(EffectiveSettings settings) {
        return new Syncs(settings);
    }
}
