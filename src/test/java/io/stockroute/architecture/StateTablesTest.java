package io.stockroute.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTablesTest {

    @Test
    void theDocumentSaysOfEachStateWhatItsTypeSays() throws IOException {
        String document = Files.readString(StateTables.DOCUMENT);

        assertThat(StateTables.all().keySet())
                .allSatisfy(name -> assertThat(document).contains("<!-- states: " + name + " -->"));
        assertThat(document)
                .as("run the main method of StateTables to write the tables")
                .isEqualTo(StateTables.written(document));
    }

    @Test
    void aCodeOfAReasonMeansOneThing() {
        assertThat(StateTables.REASONS.values().stream().flatMap(List::stream).map(ReasonCode::name))
                .doesNotHaveDuplicates();
    }
}
