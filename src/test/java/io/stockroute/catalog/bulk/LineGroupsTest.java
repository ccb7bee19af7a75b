package io.stockroute.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LineGroupsTest {

    @Test
    void aGroupHasSoManyLinesAndTheLastOneTheRest() {
        assertThat(groups("a\nbü\nc\nd\ne", 2)).containsExactly("a\nbü\n", "c\nd\n", "e\n");
        assertThat(groups("", 2)).isEmpty();
    }

    @Test
    void longLinesMakeSmallGroups() {
        String line = "x".repeat(LineGroups.FULL / 2);

        assertThat(groups((line + "\n").repeat(5), 500))
                .extracting(String::length)
                .containsExactly(2 * (line.length() + 1), 2 * (line.length() + 1), line.length() + 1);
    }

    @Test
    void whatCannotBeReadIsNoEnd() {
        var broken = new LineGroups(
                new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        throw new IOException("The result has a line of more than 1 MB");
                    }
                },
                500);

        assertThatThrownBy(broken::hasNext)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("1 MB");
    }

    @Test
    void onceClosedItHasNoMoreGroups() throws IOException {
        var groups = new LineGroups(new ByteArrayInputStream("a\nb\nc\n".getBytes(StandardCharsets.UTF_8)), 1);
        assertThat(groups.next()).isEqualTo("a\n");
        assertThat(groups.hasNext()).isTrue();

        groups.close();

        assertThat(groups.hasNext()).isFalse();
        assertThatThrownBy(groups::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<String> groups(String text, int lines) {
        var groups = new ArrayList<String>();
        new LineGroups(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines)
                .forEachRemaining(groups::add);
        return groups;
    }
}
