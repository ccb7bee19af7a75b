package io.stockroute.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowestTestsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two\n\nlines", "a\rreturn\ttab", "half of a pair \ud83d", "\u0000"})
    void aTestMayHaveAnyName(String name) throws IOException {
        Files.writeString(folder.resolve("1.tsv"), TestTimes.line(12, name) + "\n" + TestTimes.line(34, "next") + "\n");

        assertThat(SlowestTests.times(folder))
                .hasSize(2)
                .extracting(SlowestTests.Time::millis)
                .containsExactly(12L, 34L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12\t", "x\tname", "99999999999999999999\tname"})
    void whatIsNoTimeIsLeftOut(String line) throws IOException {
        Files.writeString(folder.resolve("1.tsv"), line + "\n7\tnext\n");

        assertThat(SlowestTests.times(folder)).containsExactly(new SlowestTests.Time(7, "next"));
    }

    @Test
    void bytesThatAreNoTextDoNotFailTheBuild() throws IOException {
        Files.write(folder.resolve("1.tsv"), new byte[] {'7', '\t', (byte) 0xff, '\n'});

        assertThat(SlowestTests.times(folder)).hasSize(1);
    }
}
