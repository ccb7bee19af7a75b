package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogTest extends RunningServer {

    @Test
    void aLineBeginsWithStoreSyncAndDelivery(CapturedOutput output) {
        MDC.put("store", "outlet");
        MDC.put("delivery", "d-1");
        try {
            LoggerFactory.getLogger(LogTest.class).info("a line with a store");
        } finally {
            MDC.clear();
        }
        LoggerFactory.getLogger(LogTest.class).info("a line without");

        assertThat(output.getAll()).containsPattern("\\[outlet  d-1] .*a line with a store");
        assertThat(output.getAll().lines().filter(line -> line.endsWith("a line without")))
                .singleElement()
                .asString()
                .doesNotContain("[]", "[  ]");
    }

    @Test
    void aFailedCallShowsNeitherTokenNorBody(CapturedOutput output) {
        assertThat(stranger().post("/webhooks/call", "application/json", "{}").statusCode())
                .isEqualTo(500);

        assertThat(output.getAll()).contains("ops-call").doesNotContain("stays-hidden");
    }
}
