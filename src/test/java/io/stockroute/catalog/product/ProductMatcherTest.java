package io.stockroute.catalog.product;

import static io.stockroute.catalog.MatchState.AMBIGUOUS;
import static io.stockroute.catalog.MatchState.BLANK;
import static io.stockroute.catalog.MatchState.BUNDLE;
import static io.stockroute.catalog.MatchState.MATCHED;
import static io.stockroute.catalog.MatchState.UNMATCHED;
import static io.stockroute.catalog.MatchState.UNTRACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.MatchVerdict.Items;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.settings.MatchBy;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProductMatcherTest {

    private final ProductMatcher matcher = new ProductMatcher(MatchBy.SKU, "main", "outlet");

    @Test
    void oneVariantOfEachStoreWithTheSameKeyMatch() {
        List<MatchVerdict> verdicts = matcher.match("A-1", List.of(main(1)), List.of(outlet(2)));

        assertThat(verdicts).extracting(MatchVerdict::state).containsExactly(MATCHED, MATCHED);
        assertThat(verdicts).extracting(MatchVerdict::pair).containsOnly(new Items(101, 202));
        assertThat(verdicts).extracting(ProductMatcherTest::reason).containsOnly("");
    }

    @Test
    void aVariantThatTheOtherStoreDoesNotHaveIsUnmatched() {
        assertThat(matcher.match("A-1", List.of(main(1)), List.of()))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.state()).isEqualTo(UNMATCHED);
                    assertThat(reason(verdict)).isEqualTo("No variant in outlet has its SKU.");
                    assertThat(verdict.pair()).isNull();
                });
        assertThat(reason(matcher.match("A-1", List.of(), List.of(outlet(2))).get(0)))
                .isEqualTo("No variant in main has its SKU.");
    }

    @Test
    void aBlankKeyNeverMatches() {
        List<MatchVerdict> verdicts = matcher.match("", List.of(main(1)), List.of(outlet(2)));

        assertThat(verdicts).extracting(MatchVerdict::state).containsExactly(BLANK, BLANK);
        assertThat(reason(verdicts.get(0))).isEqualTo("It has no SKU.");
    }

    @Test
    void severalVariantsOfOneStoreAreAmbiguousAndAllAreNamed() {
        List<MatchVerdict> verdicts = matcher.match("A-1", List.of(main(1), main(2)), List.of(outlet(3)));

        assertThat(verdicts).extracting(MatchVerdict::state).containsOnly(AMBIGUOUS);
        assertThat(verdicts)
                .extracting(ProductMatcherTest::reason)
                .containsOnly(
                        "Several variants have the SKU 'A-1': in main 'Shirt 1' (variant: 1), 'Shirt 2' (variant: 2);"
                                + " in outlet 'Shirt 3' (variant: 3).");
    }

    @Test
    void twoOfOneStoreAreAmbiguousEvenIfTheOtherStoreHasNone() {
        assertThat(matcher.match("A-1", List.of(), List.of(outlet(1), outlet(2))))
                .extracting(MatchVerdict::state)
                .containsOnly(AMBIGUOUS);
    }

    @Test
    void aThousandNamesakesAreCountedNotListed() {
        List<VariantCandidate> many =
                LongStream.range(0, 1000).mapToObj(ProductMatcherTest::main).toList();

        String reason = reason(matcher.match("N/A", many, List.of()).get(0));

        assertThat(reason).contains("and 995 more").contains("none in outlet").hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void aBundleIsNotMatchedAndNeitherIsItsCounterpart() {
        VariantCandidate bundle = new VariantCandidate("outlet", 2, 202, "Set", "", true, true, false, true);

        List<MatchVerdict> verdicts = matcher.match("A-1", List.of(main(1)), List.of(bundle));

        assertThat(verdicts).extracting(MatchVerdict::state).containsOnly(BUNDLE);
        assertThat(verdicts)
                .extracting(ProductMatcherTest::reason)
                .containsExactly(
                        "'Set' (variant: 2) in outlet is a bundle.",
                        "It is a bundle: its stock is that of its components.");
    }

    @Test
    void aBundleBesideANamesakeStillMakesTheKeyAmbiguous() {
        VariantCandidate bundle = new VariantCandidate("outlet", 3, 203, "Set", "", true, true, false, true);

        assertThat(matcher.match("A-1", List.of(main(1)), List.of(outlet(2), bundle)))
                .extracting(MatchVerdict::state)
                .containsExactly(AMBIGUOUS, AMBIGUOUS, BUNDLE);
    }

    @Test
    void aVariantWhoseStockIsNotCountedIsNotMatchedAndTheStoreIsNamed() {
        VariantCandidate untracked = new VariantCandidate("outlet", 2, 202, "Gift card", "", false, false, false, true);

        assertThat(matcher.match("A-1", List.of(main(1)), List.of(untracked))).allSatisfy(verdict -> {
            assertThat(verdict.state()).isEqualTo(UNTRACKED);
            assertThat(reason(verdict)).isEqualTo("outlet does not track its quantity.");
        });
        VariantCandidate both = new VariantCandidate("main", 1, 101, "Gift card", "", false, false, false, true);
        assertThat(reason(
                        matcher.match("A-1", List.of(both), List.of(untracked)).get(0)))
                .isEqualTo("Neither main nor outlet tracks its quantity.");
    }

    @Test
    void aVariantThatSharesItsInventoryItemIsAmbiguous() {
        VariantCandidate sharing = new VariantCandidate("main", 1, 101, "Shirt", "", true, false, true, true);

        assertThat(matcher.match("A-1", List.of(sharing), List.of(outlet(2)))).allSatisfy(verdict -> {
            assertThat(verdict.state()).isEqualTo(AMBIGUOUS);
            assertThat(reason(verdict))
                    .isEqualTo("Another variant in main has the inventory item of 'Shirt' (variant: 1) (item: 101).");
        });
    }

    @Test
    void aDraftCopyDoesNotMakeAmbiguousWhatIsSold() {
        VariantCandidate copy = new VariantCandidate("outlet", 3, 203, "Copy of Shirt", "", true, false, false, false);

        List<MatchVerdict> verdicts = matcher.match("A-1", List.of(main(1)), List.of(outlet(2), copy));

        assertThat(verdicts)
                .filteredOn(verdict -> verdict.variantId() != 3)
                .extracting(MatchVerdict::pair)
                .containsOnly(new Items(101, 202));
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.variantId() == 3)
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.state()).isEqualTo(UNMATCHED);
                    assertThat(reason(verdict))
                            .isEqualTo(
                                    "It is a draft or archived, and 'Shirt 2' (variant: 2) of the same store has its SKU.");
                });
    }

    @Test
    void aDraftAloneMatchesAndTwoDraftsAreAmbiguous() {
        VariantCandidate draft = new VariantCandidate("outlet", 3, 203, "Shirt", "", true, false, false, false);
        VariantCandidate other = new VariantCandidate("outlet", 4, 204, "Shirt", "", true, false, false, false);

        assertThat(matcher.match("A-1", List.of(main(1)), List.of(draft)))
                .extracting(MatchVerdict::state)
                .containsOnly(MATCHED);
        assertThat(matcher.match("A-1", List.of(main(1)), List.of(draft, other)))
                .extracting(MatchVerdict::state)
                .containsOnly(AMBIGUOUS);
    }

    @Test
    void variantsWithTheSameValuesPairByTheNamesOfTheirOptions() {
        ProductMatcher byHandle = new ProductMatcher(MatchBy.HANDLE, "main", "outlet");

        List<MatchVerdict> verdicts = byHandle.match(
                "shirt",
                List.of(named("main", 1, "Size S, Colour M"), named("main", 2, "Size M, Colour S")),
                List.of(named("outlet", 3, "Size M, Colour S"), named("outlet", 4, "Size S, Colour M")));

        assertThat(verdicts).extracting(MatchVerdict::state).containsOnly(MATCHED);
        assertThat(verdicts).extracting(MatchVerdict::pair).containsOnly(new Items(101, 104), new Items(102, 103));
    }

    @Test
    void whereNamesDecideNothingTheSameValuesAreAmbiguous() {
        ProductMatcher byHandle = new ProductMatcher(MatchBy.HANDLE, "main", "outlet");

        assertThat(byHandle.match(
                        "shirt",
                        List.of(named("main", 1, "Size S, Colour M"), named("main", 2, "Size M, Colour S")),
                        List.of(named("outlet", 3, "Taille S, Couleur M"), named("outlet", 4, "Taille M, Couleur S"))))
                .extracting(MatchVerdict::state)
                .containsOnly(AMBIGUOUS);
    }

    /** As pages show it. */
    private static String reason(MatchVerdict verdict) {
        return ReasonTexts.of(verdict.reasons());
    }

    private static VariantCandidate named(String store, long n, String names) {
        return new VariantCandidate(store, n, 100 + n, "Shirt " + n, names, true, false, false, true);
    }

    private static VariantCandidate main(long n) {
        return new VariantCandidate("main", n, 100 + n, "Shirt " + n, "", true, false, false, true);
    }

    private static VariantCandidate outlet(long n) {
        return new VariantCandidate("outlet", n, 200 + n, "Shirt " + n, "", true, false, false, true);
    }
}
