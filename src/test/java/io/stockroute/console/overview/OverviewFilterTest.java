package io.stockroute.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.console.overview.Overview.StoreCard;
import io.stockroute.console.overview.Overview.SyncCard;
import io.stockroute.console.store.StoreRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class OverviewFilterTest {

    private static final List<StoreCard> STORES = List.of(
            store("attic", "good", 0),
            store("berlin", "warning", 7),
            store("cork", "bad", 3),
            store("derby", "off", 9));

    private static final List<SyncCard> SYNCS = List.of(
            sync("first", new SyncState("good", "in sync", "", 0, 0)),
            sync("second", new SyncState("busy", "working", "", 2, 10)),
            sync("third", new SyncState("bad", "failing", "", 0, 0)));

    @Test
    void whatHasAProblemStandsFirst() {
        assertThat(stores("", "", "")).containsExactly("cork", "berlin", "derby", "attic");
        assertThat(syncs("", "", "")).containsExactly("third", "second", "first");
    }

    @Test
    void onlyProblemsAreShownOnDemand() {
        assertThat(stores("", "problems", "")).containsExactly("cork", "berlin");
        assertThat(syncs("", "problems", "name")).containsExactly("third");
    }

    @Test
    void theyAreFoundByAPartOfTheirNameOrDomain() {
        assertThat(stores("RK", "", "")).containsExactly("cork");
        assertThat(stores("derby.myshop", "", "")).containsExactly("derby");
        assertThat(syncs("source-of-sec", "all", "")).containsExactly("second");
        assertThat(syncs("outlet", "", "")).hasSize(3);
    }

    @Test
    void theyAreSortedByNameOrByWhatWaits() {
        assertThat(stores("", "", "name")).containsExactly("attic", "berlin", "cork", "derby");
        assertThat(stores("", "", "waiting")).containsExactly("derby", "berlin", "cork", "attic");
        assertThat(syncs("", "", "waiting")).containsExactly("second", "first", "third");
    }

    @Test
    void thePageThatFetchesItselfKeepsItsFilter() {
        assertThat(of("", "", "").link("/overview")).isEqualTo("/overview");
        assertThat(of("a&b", "problems", "name").link("/overview"))
                .isEqualTo("/overview?find=a%26b&show=problems&sort=name");
    }

    @Test
    void anOrderThatIsNoneIsRefused() {
        assertThatThrownBy(() -> of("", "", "size")).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> of("", "some", "")).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void manyAreATableUnlessSomebodyWantsCards() {
        assertThat(of("", "", "").isTable(6)).isFalse();
        assertThat(of("", "", "").isTable(100)).isTrue();
        assertThat(OverviewFilter.of(new OverviewFilter.Request("", "", "", "table"))
                        .isTable(2))
                .isTrue();
        assertThat(OverviewFilter.of(new OverviewFilter.Request("", "", "", "cards"))
                        .isTable(100))
                .isFalse();
    }

    private static OverviewFilter of(String find, String show, String sort) {
        return OverviewFilter.of(new OverviewFilter.Request(find, show, sort, null));
    }

    private static List<String> stores(String find, String show, String sort) {
        return of(find, show, sort).stores(STORES).stream()
                .map(card -> card.store().store())
                .toList();
    }

    private static List<String> syncs(String find, String show, String sort) {
        return of(find, show, sort).syncs(SYNCS).stream().map(SyncCard::name).toList();
    }

    private static StoreCard store(String name, String sign, long toWrite) {
        StoreRow row = new StoreRow(
                name,
                name + ".myshopify.com",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                10,
                0,
                toWrite,
                toWrite,
                0,
                0,
                null);
        return new StoreCard(row, sign, "word", List.of(), true, List.of());
    }

    private static SyncCard sync(String name, SyncState state) {
        return new SyncCard(name, "source-of-" + name, List.of("outlet"), true, "One-way", "", state, null);
    }
}
