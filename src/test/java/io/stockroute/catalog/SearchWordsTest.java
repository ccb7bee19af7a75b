package io.stockroute.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.catalog.product.MatchKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void punctuationSeparatesWords() {
        assertThat(SearchWords.of(List.of("T-Shirt, red (XL)", "SKU_001")))
                .containsExactly("t", "shirt", "red", "xl", "sku", "001");
    }

    @Test
    void caseAndAccentsDoNotCount() {
        assertThat(SearchWords.of(List.of("CAFÉ Crème"))).containsExactly("cafe", "creme");
        assertThat(SearchWords.whole("  Ab-É  1 ")).isEqualTo("ab-e 1");
    }

    @Test
    void otherScriptsAreFoundAsWell() {
        assertThat(SearchWords.of(List.of("リネン シャツ")))
                .isEqualTo(SearchWords.of(List.of("リネン シャツ")))
                .hasSize(2);
    }

    @Test
    void whatIsTooLongIsCutWithinItsCharacters() {
        assertThat(SearchWords.whole("ж".repeat(200))).isEqualTo("ж".repeat(50));
        assertThat(SearchWords.whole("x" + "😀".repeat(80)))
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("😀");
    }

    @Test
    void aKeyThatIsKeptAsItsDigestIsFoundByTheWholeText() {
        String longest = "x".repeat(300);

        assertThat(SearchWords.whole(longest))
                .isEqualTo(SearchWords.whole(MatchKey.of(longest)))
                .isNotEqualTo(SearchWords.whole(longest + "y"));
    }

    @Test
    void signsAndPicturesAreWords() {
        assertThat(SearchWords.of(List.of("C++ & C# — 50% off, 5€")))
                .containsExactly("c", "++", "&", "#", "50", "%", "off", "5", "€");
        assertThat(SearchWords.of(List.of("Mug ♥😀👩‍🔧"))).containsExactly("mug", "♥", "😀", "👩", "🔧");
    }

    @Test
    void aFractionIsFoundHoweverItIsTyped() {
        assertThat(SearchWords.of(List.of("Bolt ½ in"))).isEqualTo(SearchWords.of(List.of("bolt 1/2 in")));
    }

    @Test
    void punctuationAloneIsNoWord() {
        assertThat(SearchWords.of(List.of("--- …"))).isEmpty();
        assertThat(SearchWords.whole("   ")).isEmpty();
    }
}
