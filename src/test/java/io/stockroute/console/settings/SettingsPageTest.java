package io.stockroute.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.console.web.ConsolePages;
import io.stockroute.run.preview.PreviewTurn;
import io.stockroute.run.preview.PreviewWork;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The settings form over HTTP, as a browser without scripts sends it. The file has main → outlet with orders, and other → shop one-way;
 * main and outlet both have a floor, main has a cellar besides.
 */
class SettingsPageTest extends ConsolePages {

    @Autowired
    private PreviewWork work;

    @BeforeEach
    void fill() {
        forgetSettings();
        List.of("variant", "location")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        for (String store : List.of("main", "outlet", "other", "shop")) {
            jdbc.sql("insert into store_state (store, catalog_at, locations_at) values (?, ?, ?)")
                    .params(store, Utc.at(Instant.now()), Utc.at(Instant.now()))
                    .update();
            place(store, 1, "Floor & <b>");
        }
        place("main", 2, "Cellar");
    }

    @Test
    void aFormIsFilledInPreviewedAndSavedWithoutScripts() {
        MultiValueMap<String, String> form = PageForm.of(page("/syncs/main"));
        form.set("safety-stock.outlet", "3");
        form.set("orders.rates", "EUR 1.08\r\nCHF 1.1");

        MockHttpServletResponse typed = form("/syncs/main/preview", form);
        String preview = String.valueOf(typed.getRedirectedUrl());
        assertThat(preview).startsWith("/previews/");
        assertThat(page(preview)).contains("http-equiv=\"refresh\"");
        work();
        assertThat(page(preview)).contains("Safety stock of outlet: 0 → 3").doesNotContain("http-equiv=\"refresh\"");
        assertThat(form(preview + "/save").getRedirectedUrl()).isEqualTo(preview + "/outcome");

        assertThat(settings("main")).contains("\"safety-stock\":{\"outlet\":\"3\"}", "\"EUR\":\"1.08\"");
        assertThat(page("/syncs/main")).contains("Safety stock of outlet: 0 → 3", ">admin<");
    }

    @Test
    void aStrategyOfTheAddressIsChosenUnlessItIsFixedOrThereIsNone() {
        assertThat(chosen("/syncs/new?strategy=two-way")).isEqualTo("two-way");
        assertThat(chosen("/syncs/new?strategy=sideways")).isEqualTo("one-way");
        assertThat(chosen("/syncs/main?strategy=two-way"))
                .as("the file says otherwise")
                .isEqualTo("orders");
    }

    private String chosen(String path) {
        Matcher radio = Pattern.compile("name=\"strategy\" value=\"([a-z-]+)\"[^>]* checked")
                .matcher(page(path));
        return radio.find() ? radio.group(1) : "none";
    }

    @Test
    void aFormThatIsSentAsItIsShownChangesNothing() {
        save("main", 0, """
                {"match-by": "handle", "safety-stock": {"outlet": 2}, "enabled": false,
                 "locations": {"outlet": [{"from": "Cellar", "to": "Floor & <b>"}]},
                 "orders": {"lines": "all-or-nothing", "shipping": "never", "test-orders": true, "inventory": "obey-policy",
                            "reserve": "90m", "tags": ["web", "von drüben"], "prices": "rate", "rates": {"EUR": 1.080}}}""");

        assertThat(differenceOf(PageForm.of(page("/syncs/main")))).isEmpty();

        jdbc.sql("delete from location").update();
        assertThat(differenceOf(PageForm.of(page("/syncs/main"))))
                .as("also while nobody knows the locations")
                .isEmpty();
    }

    @Test
    void aLocationThatSettingsLeaveOutIsShownSoAndMayBeChosenSo() {
        save("main", 0, "{\"locations\": {\"outlet\": [{\"from\": \"Cellar\", \"to\": \"Floor & <b>\"}]}}");

        assertThat(page("/syncs/main"))
                .containsPattern("<option value=\" \" selected=\"selected\">Not synced</option>")
                .contains("Floor &amp; &lt;b&gt; (automatic)");

        MultiValueMap<String, String> form = PageForm.of(page("/syncs/main"));
        form.put("locations.outlet.to", List.of("", ""));
        assertThat(differenceOf(form)).containsExactly("Location 'Cellar' for outlet: 'Floor & <b>' → none chosen");
    }

    @Test
    void aLocationThatPairsByItselfIsNotLeftOutInSilence() {
        MultiValueMap<String, String> form = PageForm.of(page("/syncs/main"));
        assertThat(form.get("locations.outlet.from")).containsExactly("Floor & <b>", "Cellar");
        form.put("locations.outlet.to", List.of(" ", ""));

        assertThat(text(form("/syncs/main/preview", form)))
                .contains(
                        "cannot be left out: outlet has a location of the same name", "id=\"error.locations.outlet\"");
    }

    @Test
    void aDestinationThatTheFileHasNoMoreStaysToBeSeen() {
        save("fresh", 0, "{\"source\": \"main\", \"destinations\": [\"other\"]}");
        jdbc.sql("update sync_setting set settings = replace(settings, 'other', 'renamed') where sync = 'fresh'")
                .update();
        jdbc.sql("update setting_version set version = nextval('setting_version_number')")
                .update();

        String page = page("/syncs/fresh");

        assertThat(page)
                .contains("These settings are not in effect:", "There is no store &#39;renamed&#39;.")
                .contains("renamed (not configured)");
        assertThat(PageForm.of(page).get("destinations")).containsExactly("renamed");
    }

    @Test
    void namesThatTwoLocationsShareAreNotCalledAutomatic() {
        place("outlet", 7, "Floor & <b>");

        assertThat(page("/syncs/main"))
                .contains("outlet has 2 locations of this name")
                .doesNotContain("(automatic)");
    }

    @Test
    void lockedFieldsThatAreSentAllTheSameStayAsTheFileHasThem() {
        MultiValueMap<String, String> form = PageForm.of(page("/syncs/main"));
        assertThat(form).doesNotContainKeys("strategy", "source", "destinations");
        form.set("strategy", "two-way");
        form.set("source", "other");
        form.set("destinations", "shop");
        form.set("safety-stock.outlet", "1");

        assertThat(differenceOf(form)).containsExactly("Safety stock of outlet: 0 → 1");

        MockHttpServletResponse answer =
                put("/api/v1/syncs/main/settings", "{\"version\": 0, \"settings\": {\"strategy\": \"two-way\"}}");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("\"field\":\"strategy\"", "Fixed by application.yaml");
        assertThat(json("/api/v1/syncs/main/previews", "{\"settings\": {\"destinations\": [\"shop\"]}}")
                        .getStatus())
                .isEqualTo(422);
    }

    /** Each rule that settings may break, the field of the form at which it is said, and the one that a program is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name=                                                | name              | The name is empty.
            name=My Sync                                         | name              | has characters that a name may not have
            name=new                                             | name              | A sync cannot have this name.
            name=main                                            | name              | There is a sync of this name already.
            source=                                              | source            | The sync has no Source.
            source=nowhere                                       | source            | There is no store &#39;nowhere&#39;.
            destinations=                                        | destinations      | There is no store
            destinations=main                                    | destinations      | is Source and Destination of the same sync
            destinations=outlet                                  | destinations      | is a Destination of two syncs
            source=outlet;destinations=main                      | destinations      | The syncs form a cycle
            strategy=sideways                                    | strategy          | There is no strategy
            source=outlet;strategy=orders                        | strategy          | would never hear of these orders
            source=shop;destinations=main;strategy=draft-orders  | strategy          | would never hear of these orders
            source=outlet;strategy=two-way                       | strategy          | would follow two pools
            match-by=colour                                      | match-by          | There is no match-by
            safety-stock.other=-1                                | safety-stock.other| is not a number of units
            safety-stock.other=1.5                               | safety-stock.other| is not a number of units
            orders.lines=some                                    | orders.lines      | There is no rule for lines
            orders.shipping=some                                 | orders.shipping   | There is no rule for shipping
            orders.inventory=some                                | orders.inventory  | There is no rule for inventory
            orders.reserve=30                                    | orders.reserve    | cannot reserve its stock
            orders.reserve=366d                                  | orders.reserve    | cannot reserve its stock
            orders.tags=a tag that is longer than the forty of Shopify | orders.tags | is too long
            orders.prices=some                                   | orders.prices     | There is no way of prices
            orders.prices=rate                                   | orders.rates      | no rate is given
            orders.rates=EURO 1.08                               | orders.rates      | is no currency
            orders.rates=EUR 1,08                                | orders.rates      | is no positive number
            orders.rates=EUR 1e999999999                         | orders.rates      | is no positive number
            orders.rates=EUR 1~EUR 2                             | orders.rates      | is no positive number
            orders.rates=EUR 1~eur 2                             | orders.rates      | is given twice
            """)
    void whatBreaksARuleIsSaidAtItsField(String fields, String field, String words) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("name", "fresh");
        form.set("enabled", "true");
        form.set("source", "main");
        form.set("destinations", "other");
        for (String typed : fields.strip().split(";", -1)) {
            String[] parts = typed.split("=", 2);
            form.set(parts[0], parts[1].replace('~', '\n'));
        }

        String page = text(form("/syncs/new/preview", form));

        assertThat(page)
                .contains("Not saved. Fix these first:", "href=\"#" + field + "\"", words)
                .containsPattern("id=\"" + field.replace(".", "\\.") + "\"")
                .containsPattern("(?s)id=\"error\\." + field.replace(".", "\\.") + "\">.*"
                        + java.util.regex.Pattern.quote(words));
        assertThat(jdbc.sql("select count(*) from preview").query(Long.class).single())
                .isZero();
    }

    @Test
    void aProgramIsToldTheFieldOfWhatItBreaksTogetherWithOthers() {
        assertThat(text(put(
                        "/api/v1/syncs/fresh/settings",
                        "{\"version\": 0, \"settings\": {\"source\": \"outlet\", \"destinations\": [\"main\"]}}")))
                .contains("\"field\":\"destinations\"");
        assertThat(text(put(
                        "/api/v1/syncs/Not_A_Name/settings",
                        "{\"version\": 0, \"settings\": {\"source\": \"main\", \"destinations\": [\"other\"]}}")))
                .contains("\"field\":\"name\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"version": 0}                                                     | 400 | no settings
            {"version": 0, "settings": null}                                   | 400 | no settings
            {"version": 0, "settings": [1]}                                    | 400 | object
            {"version": 0, "settings": {"orders": {"line": "x"}}}              | 400 | There is no setting 'orders.line'.
            {"version": 0, "settings": {"destinations": {"a": 1}}}             | 400 | 'destinations'
            {"version": 0, "settings": {"locations": {"outlet": [null]}}}      | 422 | locations.outlet[0].from
            """)
    void whatAProgramSendsAndNobodyCanReadIsRefusedWithItsPlace(String content, int status, String words) {
        MockHttpServletResponse answer = put("/api/v1/syncs/main/settings", content);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(text(answer)).contains(words).doesNotContain("io.stockroute");
        assertThat(json(
                                "/api/v1/syncs/main/previews",
                                content.replace("\"version\": 0,", "").replace("\"version\": 0", ""))
                        .getStatus())
                .isEqualTo(status);
    }

    @Test
    void aSyncIsMadeAndRemovedByForms() {
        MultiValueMap<String, String> form = PageForm.of(page("/syncs/new"));
        form.set("name", "fresh");
        form.set("source", "main");
        form.set("destinations", "other");
        form.set("then", "locations");
        form = PageForm.of(text(form("/syncs/new/preview", form)));
        assertThat(form).containsKeys("safety-stock.other", "locations.other.from");

        String preview = String.valueOf(form("/syncs/new/preview", form).getRedirectedUrl());
        work();
        assertThat(page(preview)).contains("The sync was made", "href=\"/syncs/new?preview=");
        form(preview + "/save");
        assertThat(page("/syncs/fresh")).contains("Remove this sync");

        MultiValueMap<String, String> sure = new LinkedMultiValueMap<>();
        sure.set("version", "1");
        form("/syncs/fresh/remove", sure);
        assertThat(get("/syncs/fresh").getStatus()).isEqualTo(200);
        sure.set("confirmed", "true");
        form("/syncs/fresh/remove", sure);
        assertThat(get("/syncs/fresh").getStatus()).isEqualTo(404);
    }

    private List<String> differenceOf(MultiValueMap<String, String> form) {
        MockHttpServletResponse answer = form("/syncs/main/preview", form);
        assertThat(answer.getRedirectedUrl()).as(text(answer)).startsWith("/previews/");
        return jdbc.sql("select difference from preview order by id desc limit 1")
                .query(String.class)
                .single()
                .lines()
                .toList();
    }

    private void save(String sync, long version, String settings) {
        MockHttpServletResponse answer = put(
                "/api/v1/syncs/" + sync + "/settings",
                "{\"version\": %d, \"settings\": %s}".formatted(version, settings));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
    }

    private String settings(String sync) {
        return jdbc.sql("select settings from sync_setting where sync = ?")
                .params(sync)
                .query(String.class)
                .single();
    }

    private void work() {
        PreviewTurn turn = work.next();
        while (turn.isWork()) {
            if (turn instanceof PreviewTurn.Plan plan) {
                work.plan(plan.preview());
            }
            turn = work.next();
        }
    }

    private void place(String store, long id, String name) {
        jdbc.sql(
                        "insert into location (store, location_id, name, active, fulfillment_service) values (?, ?, ?, true, false)")
                .params(store, id, name)
                .update();
    }
}
