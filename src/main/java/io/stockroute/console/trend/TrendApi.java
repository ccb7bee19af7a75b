package io.stockroute.console.trend;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.stockroute.ops.SyncTrends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a sync over time. */
@RestController
@Tag(name = "Overview")
@RequestMapping("/api/v1")
class TrendApi {

    private final SyncTrends trends;
    private final Viewers viewers;
    private final Clock clock;

    TrendApi(SyncTrends trends, Viewers viewers, Clock clock) {
        this.trends = trends;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "What became of a sync in each step of the last 24h (in quarters of an hour), 7d (in hours), 30d or 365d (in days); a step of which nothing is known is left out")
    @GetMapping("/syncs/{sync}/trends")
    List<Trend> trends(@PathVariable String sync, @RequestParam(defaultValue = "24h") String period) {
        viewers.seeing(sync);
        TrendPeriod chosen = TrendPeriod.of(period);
        Instant since = chosen.since(clock.instant());
        return Paging.all(TrendFigures.steps(trends.of(sync, chosen.span(), since), chosen.step()).entrySet().stream()
                .map(step -> Trend.of(step.getKey(), step.getValue()))
                .toList());
    }
}
