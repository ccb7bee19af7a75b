package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page, form, file and operation of the API, as the server itself lists them: a merchant reads and changes nothing of a sync that is not
 * theirs, whatever they guess, and nobody gets in without a login or without the proof that a form is our own.
 */
class EveryEndpointTest extends ConsolePages {

    /** The ids and names of what belongs to somebody else. */
    private static final Map<String, String> GUESSED = Map.of(
            "{sync}", "main",
            "{store}", "outlet",
            "{item}", "1",
            "{sourceLevel}", "1",
            "{id}", "1");

    private static final List<String> QUERIES = List.of(
            "?sku=%3DMARKED%3Cu%3E&destination=outlet&version=0",
            "?sku=%3DMARKED%3Cu%3E&destination=outlet&sync=main&store=outlet&search=marked&q=marked&name=marked",
            "?sku=%3DMARKED%3Cu%3E&destination=outlet&sync=main&state=unmatched",
            "?sku=%3DMARKED%3Cu%3E&destination=outlet&state=failed",
            "?destination=outlet&sync=main&store=outlet&variant=1&search=marked&proposal=main/outlet/ignore/-/1&id=1");

    private static final String BODY = "{\"version\": 0, \"settings\": {\"match-by\": \"barcode\"}}";

    /** What answers with numbers, or with what is in the file: it has to be the same to a merchant whether there is anything of others or not. */
    private static final Set<String> WITHOUT_MARK = Set.of(
            "/api/v1/coverage",
            "/api/v1/issues",
            "/api/v1/orders/counts",
            "/api/v1/syncs/{sync}/coverage",
            "/api/v1/syncs/{sync}/settings",
            "/api/v1/syncs/{sync}/trends",
            "/syncs/{sync}/trends",
            "/previews/{id}/progress",
            "/login");

    /** What has to be so that a change is one. */
    private static final Map<String, String> BEFORE = Map.of(
            "/stores/{store}/resume", "update store_state set paused_at = failing_since",
            "/previews/{id}/again", "update preview set state = 'FAILED'",
            "/runs/{id}/resume", "update run set state = 'UNDONE' where id = 1",
            "/runs/{id}/undo", "update run set state = 'DONE' where id = 1");

    /** Nobody can do this to the sync main: it stands in the file, it is not frozen, and it is not two-way. */
    private static final Set<String> TO_NO_SYNC_OF_THE_FILE = Set.of(
            "DELETE /api/v1/syncs/{sync}/settings",
            "POST /syncs/{sync}/remove",
            "POST /api/v1/syncs/{sync}/end",
            "POST /syncs/{sync}/end",
            "POST /api/v1/pools/{sync}/reset");

    /** Forms that show what a decision would do, and decide nothing; what names its runs itself; and what this browser remembers. */
    private static final Set<String> LOOKED_AT = Set.of(
            "POST /products/decisions/preview",
            "POST /products/decisions/import",
            "POST /incidents/{id}/{decision}",
            "POST /tour/close",
            "POST /tour/open");

    private record Door(HttpMethod method, String pattern, HandlerMethod handler) {

        /** The API and the files refuse parameters that they do not know. */
        String withKnown(String query) {
            if (!isApi() && !pattern.endsWith(".csv")) {
                return query;
            }
            Set<String> known = KnownParameters.names(handler);
            return Stream.of(query.substring(1).split("&", -1))
                    .filter(one -> known.contains(one.substring(0, one.indexOf('='))))
                    .collect(Collectors.joining("&", "?", ""));
        }

        boolean reads() {
            return method.equals(HttpMethod.GET);
        }

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private MarkedWorld world;

    @BeforeEach
    void fill() {
        world = new MarkedWorld(jdbc);
        world.fill();
    }

    @AfterEach
    void leaveNothing() {
        world.empty();
    }

    @Test
    void everyEndpointIsCounted() {
        assertThat(doors().filter(Door::reads)).hasSizeGreaterThan(45);
        assertThat(doors().filter(door -> !door.reads())).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadSaysNothingOfAnotherMerchantsSync() {
        return doors().filter(Door::reads)
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    merchantOf("other");
                    for (String address : addresses(door)) {
                        MockHttpServletResponse answer = send(request(door, address), true);

                        assertThat(answer.getStatus()).as(address).isIn(200, 400, 404);
                        assertThat(answer.getHeader("Cache-Control"))
                                .as(address)
                                .contains("no-store");
                        assertThat(answer.getHeader("Content-Security-Policy"))
                                .as(address)
                                .contains("frame-ancestors 'none'");
                        assertThat(answer.getContentAsString()).as(address).doesNotContain(MarkedWorld.MARK);
                    }
                }));
    }

    /** Also for whoever may change everything: a link, a picture or a prefetch changes nothing. */
    @TestFactory
    Stream<DynamicTest> whatIsReadChangesNothing() {
        return doors().filter(Door::reads)
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    var before = world.content();
                    for (String address : addresses(door)) {
                        send(request(door, address), true);
                        send(MockMvcRequestBuilders.head(URI.create(address)), true);
                    }
                    assertThat(world.content()).isEqualTo(before);
                    assertThat(doubles.orderActions).isEmpty();
                }));
    }

    @Test
    void theSameReadByTheAdministratorSaysIt() {
        var silent = new TreeSet<String>();
        doors().filter(Door::reads).forEach(door -> {
            boolean says = addresses(door).stream()
                    .map(address -> text(send(request(door, address), true)))
                    .anyMatch(text -> text.contains(MarkedWorld.MARK));
            if (!says) {
                silent.add(door.pattern());
            }
        });

        assertThat(silent).containsExactlyInAnyOrderElementsOf(WITHOUT_MARK);
    }

    @TestFactory
    Stream<DynamicTest> aListOfTheApiSaysHowLongItIs() {
        return doors().filter(door -> door.reads()
                        && door.isApi()
                        && List.class.isAssignableFrom(
                                door.handler().getMethod().getReturnType()))
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    List<MockHttpServletResponse> answers = addresses(door).stream()
                            .map(address -> send(request(door, address), true))
                            .filter(answer -> answer.getStatus() == 200)
                            .toList();

                    assertThat(answers).isNotEmpty().allSatisfy(answer -> {
                        String total = answer.getHeader("X-Total-Count");
                        assertThat(total).isNotNull();
                        assertThat(new ObjectMapper()
                                        .readTree(answer.getContentAsString())
                                        .size())
                                .isEqualTo(Integer.parseInt(total));
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> textsAreNeitherMarkupOnAPageNorFormulasInAFile() {
        return doors().filter(door -> door.reads() && !door.isApi())
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    for (String address : addresses(door)) {
                        MockHttpServletResponse answer = send(request(door, address), true);

                        if (door.pattern().endsWith(".csv")) {
                            assertThat(answer.getContentAsString()).as(address).doesNotContainPattern("(^|[,\n\"])=");
                        } else {
                            assertThat(answer.getContentAsString()).as(address).doesNotContain("<u>");
                        }
                    }
                }));
    }

    @Test
    void numbersAreTheSameWhetherThereIsAnythingOfOthersOrNot() {
        merchantOf("other");
        List<String> addresses = doors().filter(door -> WITHOUT_MARK.contains(door.pattern()) && door.isApi())
                .flatMap(door -> addresses(door).stream())
                .toList();
        List<String> with = addresses.stream().map(address -> page(address)).toList();
        world.empty();

        assertThat(addresses.stream().map(address -> page(address))).containsExactlyElementsOf(with);
    }

    @TestFactory
    Stream<DynamicTest> whatIsChangedChangesNothingOfAnotherMerchantsSync() {
        return doors().filter(door -> !door.reads())
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    merchantOf("other");
                    var before = world.content();
                    for (String address : addresses(door)) {
                        MockHttpServletResponse answer =
                                send(request(door, address).with(csrf()), true);

                        assertThat(answer.getStatus()).as(address).isNotEqualTo(500);
                        assertThat(answer.getContentAsString()).as(address).doesNotContain(MarkedWorld.MARK);
                    }
                    assertThat(world.content()).isEqualTo(before);
                    assertThat(doubles.orderActions).isEmpty();
                }));
    }

    @Test
    void theSameDoneByTheAdministratorChangesIt() {
        var idle = new TreeSet<String>();
        doors().filter(door -> !door.reads()).forEach(door -> {
            world.fill();
            doubles.orderActions.clear();
            prepare(door);
            var before = world.content();
            addresses(door).forEach(address -> send(request(door, address).with(csrf()), true));
            if (world.content().equals(before) && doubles.orderActions.isEmpty()) {
                idle.add(door.toString());
            }
        });

        assertThat(idle)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(TO_NO_SYNC_OF_THE_FILE.stream(), LOOKED_AT.stream())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> withoutALoginNothingIsAnswered() {
        return doors().filter(door -> !door.pattern().equals("/login"))
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    var before = world.content();
                    for (String address : addresses(door)) {
                        assertThat(send(request(door, address).with(csrf()), false)
                                        .getStatus())
                                .as(address)
                                .isEqualTo(401);
                    }
                    assertThat(world.content()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatAnotherSiteCouldSendIsRefused() {
        return doors().filter(door -> !door.reads())
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    var before = world.content();
                    for (String address : addresses(door)) {
                        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.request(
                                        door.method(), URI.create(address))
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
                        assertThat(send(form, true).getStatus()).as(address).isEqualTo(door.isApi() ? 415 : 403);
                    }
                    assertThat(world.content()).isEqualTo(before);
                }));
    }

    private Stream<Door> doors() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.stockroute."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::asHttpMethod)
                                .map(method -> new Door(method, pattern, entry.getValue()))))
                .sorted(java.util.Comparator.comparing(Door::toString));
    }

    private void prepare(Door door) {
        BEFORE.forEach((end, sql) -> {
            if (door.pattern().endsWith(end)) {
                jdbc.sql(sql).update();
            }
        });
        jdbc.sql("update run_change set state = 'APPLIED' where run_id in (select id from run where state = 'DONE')")
                .update();
    }

    private static List<String> addresses(Door door) {
        List<String> paths = List.of(door.pattern());
        if (door.pattern().contains("{kind}")) {
            paths = Stream.of("stores", "syncs", "orders", "changes", "levels", "left", "records", "deliveries", "runs")
                    .map(kind -> door.pattern()
                            .replace("{kind}", kind)
                            .replace("{id}", kind.equals("left") ? "1-main" : "{id}"))
                    .toList();
        }
        if (door.pattern().contains("{decision}")) {
            paths = Stream.of("approve", "reject", "undo", "resume")
                    .map(decision -> door.pattern().replace("{decision}", decision))
                    .toList();
        }
        return paths.stream()
                .map(EveryEndpointTest::guessed)
                .flatMap(path -> QUERIES.stream().map(query -> path + door.withKnown(query)))
                .toList();
    }

    private static String guessed(String path) {
        String address = path;
        for (Map.Entry<String, String> name : GUESSED.entrySet()) {
            address = address.replace(name.getKey(), name.getValue());
        }
        return address;
    }

    private static MockHttpServletRequestBuilder request(Door door, String address) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(door.method(), URI.create(address));
        if (door.reads()) {
            return request;
        }
        return door.isApi()
                ? request.contentType(MediaType.APPLICATION_JSON).content(BODY)
                : request.param("version", "0").param("confirmed", "true").param("match-by", "barcode");
    }
}
