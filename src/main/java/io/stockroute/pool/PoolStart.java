package io.stockroute.pool;

import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/** Brings the pools in line with the settings, before any route starts. */
@Component
class PoolStart {

    private final Pools pools;

    PoolStart(Pools pools) {
        this.pools = pools;
    }

    @PostConstruct
    void begin() {
        pools.adjust();
    }
}
