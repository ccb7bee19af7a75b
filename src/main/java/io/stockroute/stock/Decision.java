package io.stockroute.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stockroute.stock.Trigger.Move;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target was made of when it was decided. It is kept with the decision, so that this keeps its reason when links, strategy or
 * stock are others.
 *
 * @param sources the Source levels that feed the level
 * @param moves the changes that the decision follows from; none: it follows from something else
 * @param reserved units that Destinations sold and that Source did not count yet
 * @param safetyStock units that the Destination does not offer
 * @param pool what the stores of a two-way sync held together; null: the sync is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Decision(
        String sync,
        List<Fed> sources,
        List<Move> moves,
        int reserved,
        int safetyStock,
        @Nullable Integer pool) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A Source level with what it offered. */
    public record Fed(long level, int quantity) {}

    public Decision {
        sources = sources == null ? List.of() : List.copyOf(sources);
        moves = moves == null ? List.of() : List.copyOf(moves);
    }

    public static Decision of(String sync, LinkedLevel level, Target target, Trigger trigger) {
        return new Decision(
                sync,
                level.sources().stream()
                        .map(source ->
                                new Fed(source.levelId(), source.offered().orElse(0)))
                        .toList(),
                trigger.moves(),
                target.reserved(),
                target.safetyStock(),
                Levels.boxed(level.pool()));
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Decision ofJson(String json) {
        try {
            return JSON.readValue(json, Decision.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
