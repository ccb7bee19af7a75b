package io.stockroute.stock;

import io.stockroute.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why a line stands in the ledger: a code with its parameters, never a sentence of ours.
 *
 * @param units of a sale or a drop
 * @param message what Shopify said, in its own words
 * @param decision what a target was made of
 */
public record EntryReason(LedgerCode code, OptionalInt units, Optional<String> message, Optional<Decision> decision) {

    /** The columns that keep a reason. */
    public static final String COLUMNS = "code, units, message, decision";

    private static final int LONGEST = 1000;

    public EntryReason {
        message = message.map(text -> Texts.cut(text, LONGEST));
    }

    public static EntryReason of(LedgerCode code) {
        return new EntryReason(code, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    public static EntryReason of(LedgerCode code, int units) {
        return new EntryReason(code, OptionalInt.of(units), Optional.empty(), Optional.empty());
    }

    /** @param message what came from Shopify, or from the way there */
    public static EntryReason told(LedgerCode code, String message) {
        return new EntryReason(code, OptionalInt.empty(), Optional.of(message), Optional.empty());
    }

    /** The same of a code and a message as columns keep them; empty if there is no code. */
    public static Optional<EntryReason> of(@Nullable String code, @Nullable String message) {
        return LedgerCode.named(code)
                .map(known ->
                        new EntryReason(known, OptionalInt.empty(), Optional.ofNullable(message), Optional.empty()));
    }

    public static EntryReason of(Decision decision) {
        return new EntryReason(
                decision.pool() == null ? LedgerCode.TARGET_SOURCE_SUM : LedgerCode.TARGET_SHARED_STOCK,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(decision));
    }

    /** The reason in a row with {@link #COLUMNS}; null if the line has none. */
    public static @Nullable EntryReason in(ResultSet row) throws SQLException {
        Optional<LedgerCode> code = LedgerCode.named(row.getString("code"));
        return code.isEmpty()
                ? null
                : new EntryReason(
                        code.get(),
                        Levels.integer(row, "units"),
                        Optional.ofNullable(row.getString("message")),
                        Optional.ofNullable(row.getString("decision")).map(Decision::ofJson));
    }
}
