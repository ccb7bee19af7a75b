package io.stockroute.console.settings;

import io.stockroute.setting.Candidate;
import io.stockroute.setting.Saved;
import io.stockroute.setting.SettingsBook;
import io.stockroute.setting.SettingsDoor;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Saves at once, where there is nothing to preview settings with. */
final class StraightDoor implements SettingsDoor {

    private final SettingsBook book;

    StraightDoor(SettingsBook book) {
        this.book = book;
    }

    @Override
    public String enter(Candidate.Accepted candidate, long baseVersion, String by) {
        Saved saved = book.save(candidate, baseVersion, by);
        if (saved instanceof Saved.Done) {
            return "/syncs/" + candidate.sync().name();
        }
        throw new ResponseStatusException(
                HttpStatus.CONFLICT,
                saved instanceof Saved.Stale stale ? stale.words() : "Other settings have changed meanwhile");
    }
}
