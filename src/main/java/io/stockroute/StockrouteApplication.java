package io.stockroute;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class StockrouteApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StockrouteApplication.class, arguments);
    }
}
