package io.stockroute.ops;

import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server with a few routes of its own beside the product's; started once for all tests of this package. */
@AutoConfigureObservability(tracing = false)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ops;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "stockroute.admin.password=" + RunningServer.PASSWORD,
            "camel.main.routes-include-pattern=file:routes/*.camel.yaml,classpath:ops/*.camel.yaml",
        })
abstract class RunningServer {

    static final String PASSWORD = "password-of-the-test";

    @LocalServerPort
    private int port;

    /** Somebody who has not logged in. */
    Visitor stranger() {
        return new Visitor(port);
    }

    /** Somebody who sends name and password with each request. */
    Visitor administrator() {
        return new Visitor(port).with("Authorization", Visitor.basic(Administrator.NAME, PASSWORD));
    }
}
