package io.stockroute.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The jar holds nothing with a known advisory that was not looked at, and says itself what it holds. */
class KnownAdvisoriesTest {

    @Test
    void noLibraryHasAnAdvisoryThatWasNotAccepted() throws IOException {
        Set<Library> libraries = Libraries.resolved();
        assertThat(libraries).as("libraries of the jar").hasSizeGreaterThan(100);
        assertThat(AdvisoryList.ours().problems(libraries, LocalDate.now(ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void theBillOfMaterialsHasNoneEitherAndListsTheWholeJar() throws IOException {
        assumeFalse(Boolean.getBoolean("offline.build"), "The bill of materials is made by a build with a network");
        Set<Library> listed = Libraries.listed().orElseThrow(() -> new AssertionError(Libraries.BILL_OF_MATERIALS));
        assertThat(AdvisoryList.ours().problems(listed, LocalDate.now(ZoneOffset.UTC)))
                .isEmpty();
        assertThat(listed).containsExactlyElementsOf(Libraries.resolved());
    }
}
