package io.stockroute.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.catalog.ProductDecision;
import io.stockroute.catalog.ProductDecision.Proposal;
import io.stockroute.catalog.ProductDecisions;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.console.web.Looking;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A person's word goes before the keys, stays when they change, and ends when it is taken back. */
@OnEachDatabase
class ProductDecisionsTest {

    @Parameter
    private TestDatabases database;

    private ProductWorld world;

    @BeforeEach
    void given() {
        world = new ProductWorld(database)
                .product("main", 1, "Clay pot", "POT-07", "")
                .product("main", 2, "Letter set", "LETTER", "")
                .product("main", 3, "Letter set, gift", "LETTER", "")
                .product("main", 4, "Odd sock", "", "")
                .product("outlet", 11, "Pot", "pot 7", "")
                .product("outlet", 12, "Letters", "LETTER", "")
                .product("outlet", 13, "Sock", "SOCK", "")
                .matched();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aPairGoesBeforeTheKeyAndSurvivesARenamedSku() {
        decide(Proposal.pair(1, 11), Proposal.pair(4, 13));
        world.matched();
        assertThat(state("main", 1)).isEqualTo("MATCHED 1001-1011");
        assertThat(state("outlet", 11)).isEqualTo("MATCHED 1001-1011");
        assertThat(state("main", 4)).isEqualTo("MATCHED 1004-1013");

        world.product("main", 1, "Clay pot", "RENAMED", "").matched();
        assertThat(state("main", 1)).isEqualTo("MATCHED 1001-1011");
        assertThat(state("outlet", 11)).isEqualTo("MATCHED 1001-1011");
    }

    @Test
    void aPairEndsAnAmbiguityAndTheOtherStaysUnmatched() {
        assertThat(state("main", 2)).startsWith("AMBIGUOUS");
        decide(Proposal.pair(3, 12));
        world.matched();

        assertThat(state("main", 3)).isEqualTo("MATCHED 1003-1012");
        assertThat(state("outlet", 12)).isEqualTo("MATCHED 1003-1012");
        assertThat(state("main", 2)).startsWith("UNMATCHED");
    }

    @Test
    void whatIsLeftOutMakesNothingAmbiguous() {
        decide(Proposal.ignoreInSource(3));
        world.matched();

        assertThat(state("main", 3)).startsWith("IGNORED");
        assertThat(state("main", 2)).isEqualTo("MATCHED 1002-1012");
    }

    @Test
    void aVariantThatIsGoneLeavesItsPartnerUnsyncedWithTheReason() {
        decide(Proposal.pair(1, 11));
        world.jdbc().sql("delete from variant where variant_id = 11").update();
        world.matched();

        assertThat(state("main", 1)).startsWith("UNMATCHED");
        assertThat(reason(1)).contains("paired by hand with a variant that outlet no longer has");
    }

    @Test
    void theNewestDecisionHoldsAndUndoLetsTheKeysDecide() {
        decide(Proposal.ignoreInSource(2));
        decide(Proposal.pair(2, 12));
        world.matched();
        assertThat(state("main", 2)).isEqualTo("MATCHED 1002-1012");

        ProductDecisions decisions = world.bean(ProductDecisions.class);
        List<ProductDecision> holding =
                decisions.page(ProductWorld.administrator(), true, 0, 50).rows();
        assertThat(holding).hasSize(1);
        assertThat(decisions.undo(ProductWorld.pair("outlet"), holding, "bob")).isEqualTo(1);
        world.matched();
        assertThat(state("main", 2)).startsWith("AMBIGUOUS");
        assertThat(decisions.page(ProductWorld.administrator(), false, 0, 50).rows())
                .extracting(ProductDecision::undoneBy)
                .containsExactly("bob", "anna");
    }

    @Test
    void itsProductsAreReadAgain() {
        decide(Proposal.pair(1, 11));
        assertThat(world.jdbc()
                        .sql("select store || ' ' || product_id || ' ' || cause from product_hint order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("main 1 operator:anna", "outlet 11 operator:anna");
    }

    @Test
    void thePagesLeadFromAListToTheDecisionAndBack() throws Exception {
        assertThat(world.page("/products/lists?state=near")).contains("value=\"1:11\"", "Pair selected");
        assertThat(world.page("/products/lists?state=unmatched")).contains("value=\"outlet/13\"");

        assertThat(world.post("/products/decisions/preview?sync=main&destination=outlet&act=pair&pick=1:11")
                        .getContentAsString())
                .contains("Nothing is saved yet", "outlet is set to the quantity of main.", "main/outlet/pair/1/11");
        assertThat(world.post("/products/decisions/preview?sync=main&destination=outlet&act=pair&pick=main/4")
                        .getRedirectedUrl())
                .startsWith("/products/decisions/partner?");
        assertThat(world.page(
                        "/products/decisions/partner?sync=main&destination=outlet&store=main&variant=4&search=sock"))
                .contains("Pair <span>Odd sock</span>", "value=\"4:13\"");
        assertThat(world.page("/products/decisions")).contains("No decisions yet");

        world.post("/products/decisions?proposal=main/outlet/pair/1/11&proposal=main/outlet/ignore/3/-");
        assertThat(world.page("/products/decisions")).contains("one product", "left out", "anna");
        String file = world.page("/products/decisions.csv");
        assertThat(file).contains("main,outlet,pair,1,POT-07,Clay pot,11,pot 7,Pot,anna,");

        world.post("/products/decisions/undo?id=1");
        assertThat(world.page("/products/decisions?undone=true")).contains("Clay pot", "Undone by");
        assertThat(world.post("/products/decisions/import", file).getContentAsString())
                .contains("main/outlet/pair/1/11")
                .doesNotContain("These lines cannot be used");
        assertThat(world.post(
                                "/products/decisions/import",
                                "Sync;Destination;Decision;Source SKU;Destination SKU\nmain;outlet;pair;POT-07;SOCK\n"
                                        + "main;outlet;pair;LETTER;SOCK\nnope;outlet;pair;A;B\nmain;outlet;ignore;POT-07;SOCK")
                        .getContentAsString())
                .contains("main/outlet/pair/1/13", "Line 3: main has no such variant", "Line 4: No such sync")
                .contains("Line 5: A pair needs a variant of each store");
    }

    @Test
    void aMerchantDecidesAboutTheirOwnSyncsOnly() throws Exception {
        Looking.asMerchant("second");

        assertThat(world.post("/products/decisions?proposal=main/outlet/pair/1/11")
                        .getStatus())
                .isEqualTo(404);
        assertThat(world.post("/products/decisions/preview?sync=main&destination=outlet&act=ignore&pick=main/1")
                        .getStatus())
                .isEqualTo(404);
        assertThat(world.page("/products/decisions")).contains("No decisions yet");
        assertThat(world.post("/products/decisions?proposal=other/third/nonsense/1/11")
                        .getStatus())
                .isEqualTo(400);
    }

    private void decide(Proposal... proposals) {
        world.bean(ProductDecisions.class).make(ProductWorld.pair("outlet"), List.of(proposals), "anna");
    }

    private String state(String store, long variant) {
        return world.jdbc().sql("""
                        select state || coalesce(' ' || source_item_id || '-' || destination_item_id, '') from variant_match
                        where sync = 'main' and destination = 'outlet' and store = ? and variant_id = ?""").params(store, variant).query(String.class).single();
    }

    private String reason(long variant) {
        return ReasonTexts.of(CodedReason.in(world.jdbc()
                .sql("select reasons from variant_match where variant_id = ? and destination = 'outlet'")
                .params(variant)
                .query(String.class)
                .single()));
    }
}
