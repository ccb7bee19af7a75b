package io.stockroute.console.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How pages write numbers and times; in templates {@code @formats}. */
@Component("formats")
public class Formats {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss.SSS 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** To the minute; the browser puts the viewer's own time in its place. */
    public String utc(Instant at) {
        return UTC.format(at);
    }

    /** To the millisecond, where it matters how long something took. */
    public String exact(Instant at) {
        return EXACT.format(at);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number).replace('-', '\u2212');
    }

    /** With its sign: +3, −3, 0. */
    public String signed(long number) {
        return number > 0 ? "+" + number(number) : number(number);
    }

    /** How long something took: 340 ms, 12 s, 3 min 20 s, 2 h 5 min. */
    public String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds == 0) {
            return time.toMillis() + " ms";
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** A share in per cent, rounded down, so that 100 means all. */
    public int percent(long part, long whole) {
        return whole == 0 ? 100 : Math.toIntExact(part * 100 / whole);
    }
}
