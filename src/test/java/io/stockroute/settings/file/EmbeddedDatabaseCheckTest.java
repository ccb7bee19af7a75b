package io.stockroute.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedDatabaseCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x",
                "jdbc:h2:file:./data/x;MODE=PostgreSQL",
                "JDBC:H2:mem:x;QUERY_CACHE_SIZE=8",
                "jdbc:h2:./QUERY_CACHE_SIZE=0",
            })
    void anH2ThatKeepsAnswersIsRefused(String url) {
        assertThatThrownBy(() -> check(url))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidConfiguration.class))
                .extracting(refused -> refused.problems().get(0))
                .matches(problem -> problem.where().equals("spring.datasource.url"))
                .matches(problem -> problem.how().contains(";QUERY_CACHE_SIZE=0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://localhost/stockroute",
                "jdbc:h2:mem:x;QUERY_CACHE_SIZE=0",
                "jdbc:h2:mem:x;query_cache_size=0;MODE=PostgreSQL",
            })
    void anyOtherIsTaken(String url) {
        check(url);
    }

    @Test
    void theDefaultsAreTaken() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("application.yaml"));
        Properties defaults = yaml.getObject();

        assertThat(defaults).isNotNull();
        check(defaults.getProperty("spring.datasource.url"));
    }

    private static void check(String url) {
        ConfigurationProblems problems = new ConfigurationProblems();
        new EmbeddedDatabaseCheck(new MockEnvironment().withProperty("spring.datasource.url", url), problems).check();
        problems.refuseIfAny();
    }
}
