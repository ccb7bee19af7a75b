package io.stockroute.console.overview;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a newcomer can do while the stores are simulated.
 *
 * @param till the page where something can be sold in a simulated store; null: this is no rehearsal
 */
@ConfigurationProperties("rehearsal")
public record Rehearsal(@Nullable URI till) {}
