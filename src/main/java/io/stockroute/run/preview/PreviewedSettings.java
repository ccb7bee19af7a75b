package io.stockroute.run.preview;

import io.stockroute.run.Previews;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.SettingsPreview;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Settings are looked at before they are saved. */
@Component
class PreviewedSettings implements SettingsPreview {

    private final Previews previews;

    PreviewedSettings(Previews previews) {
        this.previews = previews;
    }

    @Override
    public String enter(SettingsCandidate.Accepted candidate, long baseVersion, String by) {
        return "/previews/" + previews.want(candidate, baseVersion, by);
    }

    @Override
    public Optional<Entered> entered(long id) {
        return previews.find(id).map(preview -> new Entered(preview.sync(), preview.settings(), preview.baseVersion()));
    }
}
