package io.stockroute.ops.security;

import io.stockroute.settings.Secret;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key that signs the cookies of remembered devices: made at the first start, the same for all instances. */
final class DeviceKeyRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeviceKeyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Secret key() {
        jdbc.sql("""
                        INSERT INTO device_key (id, secret, created_at)
                        VALUES (1, :secret, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param(
                        "secret",
                        GeneratedPassword.next().reveal()
                                + GeneratedPassword.next().reveal())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return new Secret(jdbc.sql("SELECT secret FROM device_key WHERE id = 1")
                .query(String.class)
                .single());
    }
}
