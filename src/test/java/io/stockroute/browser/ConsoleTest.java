package io.stockroute.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The console in a real browser: one server and one browser for all that is played on it. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@EnabledIf(value = Chromium.IS_INSTALLED, disabledReason = Chromium.MISSING)
class ConsoleTest {

    @BeforeAll
    static void open() {
        Console.open();
    }

    @AfterAll
    static void close() {
        Console.closeIfOpen();
    }

    @Nested
    @Order(1)
    class LogIn extends LoginScenarios {}

    @Nested
    @Order(2)
    class Settings extends SettingsScenarios {}

    @Nested
    @Order(3)
    class Products extends ProductScenarios {}

    @Nested
    @Order(4)
    class Runs extends RunScenarios {}

    @Nested
    @Order(5)
    class Issues extends IssueScenarios {}

    @Nested
    @Order(6)
    class Orders extends OrderScenarios {}

    @Nested
    @Order(7)
    class LiveParts extends LivePartScenarios {}

    @Nested
    @Order(8)
    class Keyboard extends KeyScenarios {}

    @Nested
    @Order(9)
    class PersonalData extends PersonalDataScenarios {}

    @Nested
    @Order(10)
    class Each extends EveryPage {}

    @Nested
    @Order(11)
    class Hawtio extends HawtioScenarios {}

    @Nested
    @Order(12)
    @EnabledIfSystemProperty(named = "stockroute.screenshots", matches = ".+")
    class Pictures extends Screenshots {}
}
