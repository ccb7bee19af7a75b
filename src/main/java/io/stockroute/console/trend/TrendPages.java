package io.stockroute.console.trend;

import io.stockroute.console.web.Viewers;
import io.stockroute.ops.SyncTrends;
import io.stockroute.ops.SyncTrends.Point;
import io.stockroute.settings.Sync;
import java.time.Clock;
import java.time.Instant;
import java.util.NavigableMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What became of a sync over time, drawn. */
@Controller
class TrendPages {

    private final SyncTrends trends;
    private final Viewers viewers;
    private final Clock clock;

    TrendPages(SyncTrends trends, Viewers viewers, Clock clock) {
        this.trends = trends;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** @param period how far back, such as 7d; left out: 24h */
    @GetMapping("/syncs/{sync}/trends")
    String trends(@PathVariable String sync, @RequestParam(defaultValue = "") String period, Model model) {
        Sync seen = viewers.current().syncs().stream()
                .filter(one -> one.name().equals(sync))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such sync"));
        TrendPeriod chosen = TrendPeriod.of(period);
        Instant now = clock.instant();
        NavigableMap<Instant, Point> points = trends.of(sync, chosen.span(), chosen.since(now));
        boolean orders = seen.strategy().importsOrders();
        model.addAttribute("sync", sync);
        model.addAttribute("orders", orders);
        model.addAttribute("period", chosen);
        model.addAttribute("periods", TrendPeriod.values());
        model.addAttribute("figures", new TrendFigures(chosen, points, now).all(orders));
        model.addAttribute(
                "rows",
                TrendFigures.steps(points, chosen.step()).descendingMap().entrySet().stream()
                        .map(step -> Trend.of(step.getKey(), step.getValue()))
                        .toList());
        return "trend/trends";
    }
}
