package io.stockroute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StorableJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nullCharactersAndHalfPairsGoAndNothingElse() throws JsonProcessingException {
        String body = """
                {"name": "#1\\u0000001", "lines": [{"title": "\\ud800Mug", "n": 1, "none": null}, "\\u0000"], "smile": "\\ud83d\\ude00"}""";

        assertThat(StorableJson.of(JSON.readTree(body))).isEqualTo(JSON.readTree("""
                {"name": "#1001", "lines": [{"title": "Mug", "n": 1, "none": null}, ""], "smile": "\\ud83d\\ude00"}"""));
    }

    @Test
    void aTextAloneIsOneToo() throws JsonProcessingException {
        assertThat(StorableJson.of(JSON.readTree("\"a\\u0000b\"")).textValue()).isEqualTo("ab");
    }
}
