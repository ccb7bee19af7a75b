package io.stockroute.settings.saved;

import io.stockroute.settings.SyncsInEffect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The settings in effect. Each question costs one look at a number in the database, so that what another instance saved is seen by the
 * next transaction here; only if it is another one everything is read again.
 */
@Component
public class EffectiveSettings implements Supplier<SyncsInEffect> {

    private record Known(SyncsInEffect syncs, SettingsMerge merge) {}

    private final FileSettings file;
    private final SettingTable table;
    private final KnownSyncTable knownSyncs;
    private final AtomicReference<Known> known = new AtomicReference<>();

    public EffectiveSettings(FileSettings file, SettingTable table, KnownSyncTable knownSyncs) {
        this.file = file;
        this.table = table;
        this.knownSyncs = knownSyncs;
    }

    @Override
    public SyncsInEffect get() {
        return known().syncs();
    }

    public SettingsMerge merge() {
        return known().merge();
    }

    /** The number is read before the rows: rows that are newer than their number are read again, never kept for good. */
    private Known known() {
        long version = table.version();
        Known last = known.get();
        if (last != null && last.syncs().version() == version) {
            return last;
        }
        SettingsMerge merge = read();
        Map<String, List<String>> invalid = new LinkedHashMap<>();
        merge.wrong().forEach((sync, problems) -> invalid.put(sync, SettingsMerge.words(problems)));
        Known read = new Known(new SyncsInEffect(version, merge.syncs(), invalid, merge.frozen()), merge);
        known.set(read);
        return read;
    }

    /** As of now: which instances run changes without a new version. */
    SettingsMerge read() {
        Map<String, SettingFields> stored = new LinkedHashMap<>();
        table.all().forEach(row -> stored.put(row.sync(), row.fields()));
        return new SettingsMerge(file, stored, knownSyncs.all());
    }
}
