package io.stockroute;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00a0",
                "\u200b",
                "\u200d\ufeff",
                "\u2060",
                "\u00ad",
                "\u3164",
                "\u2800",
                "\u3000",
                "\u180e",
                "\ufe0f",
                "\u0000",
                "\u001f",
                "\u034f",
                "\udb40\udc01",
                "\ud800"
            })
    void whatNobodySeesIsBlank(String unseen) {
        assertThat(Texts.isBlank(unseen)).isTrue();
        assertThat(Texts.identifier(unseen + "A-1" + unseen)).isEqualTo("A-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "0", "-", "é", "字", "😀", "\u0301", "𝒳", "ـ"})
    void whatIsSeenIsKept(String seen) {
        assertThat(Texts.isBlank(seen)).isFalse();
        assertThat(Texts.identifier(seen)).isEqualTo(Normalizer.normalize(seen, Normalizer.Form.NFC));
    }

    @Test
    void theSameCharacterComposedOrNotIsTheSame() {
        assertThat(Texts.identifier("Cafe\u0301")).isEqualTo(Texts.identifier("Caf\u00e9"));
        assertThat(Texts.identifier("a b")).isNotEqualTo(Texts.identifier("ab")).isNotEqualTo(Texts.identifier("A b"));
    }

    @Property
    void anIdentifierIsOneAlreadyAndStorable(@ForAll String text) {
        String identifier = Texts.identifier(text);

        assertThat(Texts.identifier(identifier)).isEqualTo(identifier);
        assertThat(Texts.storable(identifier)).isEqualTo(identifier).doesNotContain("\u0000");
    }

    /** Every code point there is: the letters, digits, punctuation and symbols of all scripts are seen, white space is not. */
    @Test
    void noScriptIsTakenForBlank() {
        List<Integer> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(point -> {
                    boolean blank = Texts.isBlank(Character.toString(point));
                    boolean seen = Character.isLetterOrDigit(point) && !isFiller(point);
                    boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
                    return (seen && blank) || (space && !blank);
                })
                .boxed()
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Property
    void whatIsCutFitsAndHoldsNoHalfOfACharacter(
            @ForAll @StringLength(max = 40) String text, @ForAll @IntRange(min = 2, max = 20) int longest) {
        Assume.that(Texts.storable(text).equals(text));

        assertThat(Texts.cut(text, longest)).hasSizeLessThanOrEqualTo(longest);
        assertThat(Texts.storable(Texts.cut(text, longest))).isEqualTo(Texts.cut(text, longest));
        assertThat(Texts.shortened(text, longest)).hasSizeLessThanOrEqualTo(longest);
        assertThat(text).startsWith(Texts.cut(text, longest));
    }

    /** Letters by category that Unicode draws as nothing. */
    private static boolean isFiller(int point) {
        return List.of(0x115f, 0x1160, 0x3164, 0xffa0).contains(point);
    }
}
