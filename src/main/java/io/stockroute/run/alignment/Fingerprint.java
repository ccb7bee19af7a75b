package io.stockroute.run.alignment;

import io.stockroute.settings.LocationPair;
import io.stockroute.settings.SyncDefaults;
import io.stockroute.settings.SyncPair;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A digest of everything in the settings that decides the stock of a pair. */
public record Fingerprint(String value) {

    public static Fingerprint of(SyncPair pair) {
        String pairs = pair.sync().locationsOf(pair.destination()).stream()
                .distinct()
                .sorted(Comparator.comparing(LocationPair::from).thenComparing(LocationPair::to))
                .map(locations -> quoted(locations.from()) + ">" + quoted(locations.to()))
                .collect(Collectors.joining(","));
        int safetyStock = pair.sync().safetyStockOf(pair.destination());
        return new Fingerprint(digest("source=%s destination=%s strategy=%s match-by=%s locations=%s"
                        .formatted(
                                pair.source(), pair.destination(), pair.sync().strategy(), pair.matchBy(), pairs)
                + (safetyStock == 0 ? "" : " safety-stock=" + safetyStock)
                + (pair.sync().whenUnmatched() == SyncDefaults.WHEN_UNMATCHED
                        ? ""
                        : " when-unmatched=" + pair.sync().whenUnmatched())));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
