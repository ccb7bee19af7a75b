package io.stockroute.console.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a newcomer can do while the stores are simulated.
 *
 * @param pointOfSale the page where something can be sold in a simulated store; null: this is no demo
 * @param password of the administrator, for everybody to see; null: it is not told
 */
@ConfigurationProperties("demo")
public record Demo(@Nullable URI pointOfSale, @Nullable String password) {}
