package io.stockroute;

import io.stockroute.ops.OutOfMemoryExit;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class StockrouteApplication {

    public static void main(String[] arguments) {
        OutOfMemoryExit.install();
        SpringApplication.run(StockrouteApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
