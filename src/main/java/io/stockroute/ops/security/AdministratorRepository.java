package io.stockroute.ops.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hash of the administrator's generated password. */
final class AdministratorRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    AdministratorRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> hash(String name) {
        return jdbc.sql("SELECT password_hash FROM administrator WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Keeps the hash unless there is one already; whether it was kept. Of several instances one wins. */
    boolean keepFirst(String name, String hash) {
        return jdbc.sql("""
                                INSERT INTO administrator (name, password_hash, created_at)
                                VALUES (:name, :hash, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("name", name)
                        .param("hash", hash)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
