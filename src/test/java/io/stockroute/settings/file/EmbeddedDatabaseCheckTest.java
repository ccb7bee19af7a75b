package io.stockroute.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedDatabaseCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JDBC:H2:mem:x;QUERY_CACHE_SIZE=8",
                "jdbc:h2:file:./data/x;query_cache_size=8;MODE=PostgreSQL",
                "jdbc:h2:./QUERY_CACHE_SIZE=0;QUERY_CACHE_SIZE=1",
            })
    void anH2ThatKeepsAnswersIsRefused(String url) {
        assertThatThrownBy(() -> check(url))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidConfiguration.class))
                .extracting(refused -> refused.problems().get(0))
                .matches(problem -> problem.where().equals("spring.datasource.url"))
                .matches(problem -> problem.what().contains("QUERY_CACHE_SIZE=0"))
                .matches(problem -> problem.how().contains("Remove QUERY_CACHE_SIZE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./x;MODE=MySQL", "jdbc:h2:file:./x;WRITE_DELAY=500"})
    void whatWouldLoseCommitsOrSpeakAnotherSqlIsRefused(String url) {
        assertThatThrownBy(() -> check(url)).isInstanceOf(InvalidConfiguration.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://localhost/stockroute",
                "jdbc:h2:mem:x",
                "jdbc:h2:file:./data/x;MODE=PostgreSQL",
                "jdbc:h2:mem:x;query_cache_size=0;mode=postgresql",
            })
    void anyOtherIsTaken(String url) {
        check(url);
    }

    /** H2 refuses "data/stock", as it might mean another folder than one thinks. */
    @Test
    void aPathIsRelativeToTheWorkingDirectoryWhetherOrNotItSaysSo() {
        assertThat(completed("jdbc:h2:data/stock")).startsWith("jdbc:h2:./data/stock;");
        assertThat(completed("JDBC:H2:file:stock;MODE=PostgreSQL")).startsWith("jdbc:h2:file:./stock;MODE=PostgreSQL;");
        assertThat(completed("jdbc:h2:../data/stock")).startsWith("jdbc:h2:../data/stock;");
        assertThat(completed("jdbc:h2:/var/lib/stock")).startsWith("jdbc:h2:/var/lib/stock;");
        assertThat(completed("jdbc:h2:~/stock")).startsWith("jdbc:h2:~/stock;");
        assertThat(completed("jdbc:h2:mem:stock")).startsWith("jdbc:h2:mem:stock;");
        assertThat(completed("jdbc:h2:tcp://127.0.0.1/stock")).startsWith("jdbc:h2:tcp://127.0.0.1/stock;");
    }

    @Test
    void whateverFileIsNamedTheRestIsAdded() {
        assertThat(completed("jdbc:h2:./stock"))
                .startsWith("jdbc:h2:./stock;MODE=PostgreSQL;")
                .contains(
                        ";QUERY_CACHE_SIZE=0",
                        ";WRITE_DELAY=0",
                        ";DATABASE_TO_LOWER=TRUE",
                        ";DEFAULT_NULL_ORDERING=HIGH")
                .doesNotContain("DB_CLOSE_DELAY");
        assertThat(completed("jdbc:h2:~/stock;query_cache_size=0;"))
                .startsWith("jdbc:h2:~/stock;query_cache_size=0;MODE=PostgreSQL")
                .doesNotContain("QUERY_CACHE_SIZE");
        assertThat(completed("jdbc:h2:./stock")).contains(";TRACE_LEVEL_FILE=0");
        assertThat(completed("jdbc:h2:./stock;trace_level_file=2")).doesNotContain("TRACE_LEVEL_FILE");
        assertThat(completed("jdbc:h2:mem:x"))
                .contains(";DB_CLOSE_DELAY=-1")
                .doesNotContain("WRITE_DELAY", "TRACE_LEVEL_FILE");
        assertThat(completed("jdbc:postgresql://localhost/x")).isEqualTo("jdbc:postgresql://localhost/x");
    }

    @Test
    void theDefaultsAreTaken() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("application.yaml"));
        Properties defaults = yaml.getObject();

        assertThat(defaults).isNotNull();
        check(defaults.getProperty("spring.datasource.url"));
    }

    private static String completed(String url) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        new EmbeddedDatabaseSetUp().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("spring.datasource.url", "");
    }

    private static void check(String url) {
        ConfigurationProblems problems = new ConfigurationProblems();
        new EmbeddedDatabaseCheck(new MockEnvironment().withProperty("spring.datasource.url", url), problems).check();
        problems.refuseIfAny();
    }
}
