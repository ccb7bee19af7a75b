package io.stockroute.console.overview;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a newcomer can do while the stores are simulated.
 *
 * @param till the page where something can be sold in a simulated store; empty: this is no rehearsal
 */
@ConfigurationProperties("rehearsal")
public record Rehearsal(Optional<URI> till) {}
