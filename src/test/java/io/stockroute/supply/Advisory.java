package io.stockroute.supply;

import java.util.Map;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/** A published advisory: the libraries by their coordinates, each with the range of versions that it concerns. */
record Advisory(String id, String title, Map<String, String> affected, String source) {

    boolean concerns(Library library) {
        String range = affected.get(library.coordinates());
        return range != null && range(range).containsVersion(new DefaultArtifactVersion(library.version()));
    }

    private VersionRange range(String text) {
        try {
            VersionRange range = VersionRange.createFromVersionSpec(text);
            if (range.getRecommendedVersion() != null) {
                // a bare version would be a recommendation, which contains every version
                throw new IllegalArgumentException(id + ": \"" + text + "\" is no range");
            }
            return range;
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(id + ": \"" + text + "\" is no range", e);
        }
    }
}
