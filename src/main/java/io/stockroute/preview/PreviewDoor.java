package io.stockroute.preview;

import io.stockroute.setting.Candidate;
import io.stockroute.setting.SettingsDoor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Settings are looked at before they are saved. */
@Component
class PreviewDoor implements SettingsDoor {

    private final Previews previews;

    PreviewDoor(Previews previews) {
        this.previews = previews;
    }

    @Override
    public String enter(Candidate.Accepted candidate, long baseVersion, String by) {
        return "/previews/" + previews.want(candidate, baseVersion, by);
    }

    @Override
    public Optional<Entered> entered(long id) {
        return previews.find(id).map(preview -> new Entered(preview.sync(), preview.settings(), preview.baseVersion()));
    }
}
