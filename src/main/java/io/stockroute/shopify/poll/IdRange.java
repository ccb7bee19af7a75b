package io.stockroute.shopify.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shopify's numbers of records, both ends included. Of a second in which several records fail, those between are found by it. */
public record IdRange(long from, long to) {

    private static final int PARTS = 4;
    private static final int KNOWN = 50;
    private static final long WIDE = 1L << 40;
    private static final List<Long> NEAR = List.of(1L << 20, 1L << 36);

    /** All numbers, up to more digits than Shopify uses. */
    static final IdRange ALL = new IdRange(1, 999_999_999_999_999_999L);

    /** What lies between known numbers, and beyond them; of many known ones only some are used, and the others lie in the ranges. */
    public static List<IdRange> between(NavigableSet<Long> all) {
        int every = all.size() / KNOWN + 1;
        int[] n = {0};
        NavigableSet<Long> known =
                new TreeSet<>(all.stream().filter(id -> n[0]++ % every == 0).toList());
        return ALL
                .cutBefore(known.stream()
                        .flatMap(id -> Stream.of(id, id + 1))
                        .filter(id -> id > ALL.from && id <= ALL.to)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .stream()
                .filter(range -> range.from != range.to || !known.contains(range.from))
                .toList();
    }

    /** Smaller ones; records of one second have numbers near each other, so a wide range is cut near its ends. Empty for one number. */
    public List<IdRange> smaller() {
        if (from == to) {
            return List.of();
        }
        NavigableSet<Long> cuts = new TreeSet<>();
        if (to - from > WIDE) {
            NEAR.forEach(near -> {
                cuts.add(from + near);
                cuts.add(to - near + 1);
            });
        } else {
            long step = Math.max(1, (to - from + PARTS) / PARTS);
            for (long cut = from + step; cut <= to; cut += step) {
                cuts.add(cut);
            }
        }
        return cutBefore(cuts);
    }

    private List<IdRange> cutBefore(NavigableSet<Long> cuts) {
        List<IdRange> parts = new ArrayList<>();
        long begin = from;
        for (long cut : cuts) {
            parts.add(new IdRange(begin, cut - 1));
            begin = cut;
        }
        parts.add(new IdRange(begin, to));
        return parts;
    }
}
