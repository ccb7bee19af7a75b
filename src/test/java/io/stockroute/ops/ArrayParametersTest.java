package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArrayParametersTest {

    /** More than PostgreSQL takes parameters: 250 levels with 100 Destinations of three locations each. */
    private static final List<Long> MANY = LongStream.range(0, 75_250).boxed().toList();

    @ParameterizedTest
    @EnumSource
    void aListOfAnyLengthIsBound(TestDatabases database) {
        JdbcClient jdbc = client(database);
        jdbc.sql("insert into level (store, inventory_item_id, location_id) values ('main', 1, 1), ('main', 2, 1)")
                .update();
        List<Long> known =
                jdbc.sql("select id from level order by id").query(Long.class).list();
        List<Long> wanted = Stream.concat(MANY.stream().map(id -> -1 - id), Stream.of(known.get(0)))
                .toList();

        assertThat(jdbc.sql("select id from level where id in (:ids) and store = :store order by id for update")
                        .param("ids", wanted)
                        .param("store", "main")
                        .query(Long.class)
                        .list())
                .containsExactly(known.get(0));
        assertThat(jdbc.sql("select id from level where id not in (:ids)")
                        .param("ids", wanted)
                        .query(Long.class)
                        .list())
                .containsExactly(known.get(1));
        assertThat(jdbc.sql("update level set target = 1 where id in ( :ids )")
                        .param("ids", wanted)
                        .update())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from level where store in (:stores)")
                        .param(
                                "stores",
                                Stream.concat(MANY.stream().map(String::valueOf), Stream.of("main"))
                                        .toList())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatFitsIntoAnArrayIsOne(TestDatabases database) {
        JdbcClient jdbc = client(database);

        assertThat(jdbc.sql("select count(*) from level where id in (:ids) and inventory_item_id in (:ids)")
                        .param("ids", MANY.subList(0, 40_000))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aShortListStaysAsItIs(TestDatabases database) {
        JdbcClient jdbc = client(database);

        assertThat(jdbc.sql("select count(*) from level where id in (:ids)")
                        .param("ids", List.of(1L, 2L))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static JdbcClient client(TestDatabases database) {
        return JdbcClient.create(new ArrayParameters(
                new JdbcTemplate(database.fresh()),
                database == TestDatabases.H2 ? ArrayParameters.LONGEST_IN_H2 : Integer.MAX_VALUE));
    }
}
