package io.stockroute.console.settings;

import io.stockroute.setting.SettingsBook;
import io.stockroute.setting.SettingsDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Settings are saved at once as long as nothing previews them. */
@Configuration(proxyBeanMethods = false)
class SettingsPageBeans {

    @Bean
    @Fallback
    SettingsDoor straightDoor(SettingsBook book) {
        return new StraightDoor(book);
    }
}
