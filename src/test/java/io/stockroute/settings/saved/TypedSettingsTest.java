package io.stockroute.settings.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedSettingsTest {

    @Test
    void numbersAreNumbersAndSwitchesAreTrueOrFalse() {
        assertThat(SettingFields.parse("""
                                {"enabled": "true", "strategy": "orders", "safety-stock": {"b2b": "0", "outlet": "2"},
                                 "orders": {"test-orders": "false", "rates": {"EUR": "1.0800"}, "tags": ["7"]}}""").typedJson())
                .isEqualTo(
                        "{\"enabled\":true,\"orders\":{\"rates\":{\"EUR\":1.0800},\"tags\":[\"7\"],\"test-orders\":false},"
                                + "\"safety-stock\":{\"b2b\":0,\"outlet\":2},\"strategy\":\"orders\"}");
    }

    @Test
    void whatIsNeitherStaysAsItWasWritten() {
        assertThat(SettingFields.parse("""
                                {"enabled": "yes", "safety-stock": {"outlet": "-1", "b2b": "1e9", "c": "99999999999"},
                                 "orders": {"rates": {"EUR": "NaN"}}}""").typedJson())
                .contains("\"yes\"", "\"-1\"", "\"1e9\"", "\"99999999999\"", "\"NaN\"");
    }

    @Test
    void programsCanSendThemBackAsTheyAre() {
        String json = SettingFields.parse("{\"enabled\": \"false\", \"safety-stock\": {\"outlet\": \"2\"}}")
                .typedJson();

        assertThat(SettingFields.parse(json).typedJson()).isEqualTo(json);
    }
}
