package io.stockroute.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.stockroute.console.web.Viewers;
import io.stockroute.shopify.ShopifyClient;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "io.stockroute", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule camelIsAtTheEdge = noClasses()
            .that(resideOutsideOfPackage("io.stockroute.camel.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.camel.."))
            .because("what is decided must be readable and testable without Camel; the flow stands in routes/");

    @ArchTest
    static final ArchRule routesAreStartedInOnePlace = noClasses()
            .that()
            .doNotHaveSimpleName("RouteGateway")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProducerTemplate.class)
            .because("the flow stands in routes/; Java starts a route in one visible place and steers none");

    @ArchTest
    static final ArchRule callsToShopifyLeaveFromRoutes = noClasses()
            .that(resideOutsideOfPackage("io.stockroute.camel.."))
            .and()
            .haveSimpleNameNotEndingWith("Reads")
            .and()
            .haveSimpleNameNotEndingWith("Polls")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ShopifyClient.class)
            .because("a call is seen in its route; the gateway is for reads that go through several pages");

    @ArchTest
    static final ArchRule pagesAndRoutesReadThroughTheOwners = noClasses()
            .that(resideInAnyPackage("io.stockroute.console..", "io.stockroute.camel.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.."))
            .because("the owner of a table offers what others want to know of it; then it can change the table");

    @ArchTest
    static final ArchRule theProductDoesNotKnowTheSimulator = noClasses()
            .that(resideOutsideOfPackage("io.stockroute.simulator.."))
            .should()
            .dependOnClassesThat(resideInAPackage("io.stockroute.simulator.."))
            .because("a demo proves something only if both sides speak HTTP and nothing else");

    @ArchTest
    static final ArchRule theSimulatorDoesNotKnowTheProduct = noClasses()
            .that(resideInAPackage("io.stockroute.simulator.."))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.stockroute..").and(resideOutsideOfPackage("io.stockroute.simulator..")))
            .because("a simulator that shares code with the product shares its mistakes");

    @ArchTest
    static final ArchRule modulesHaveNoCycles = slices().matching("io.stockroute.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a module is understood with those below it only");

    @ArchTest
    static final ArchRule theInsideOfAModuleHasNoCycles = slices().matching("io.stockroute.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a sub-package is understood with those below it and the face of its module");

    @ArchTest
    static final ArchRule aModuleShowsItsFaceOnly = classes()
            .should(nameOnlyTheFaceOfOtherModules())
            .because("what stands in a sub-package may change without a look at the other modules");

    @ArchTest
    static final ArchRule constructorsTakeSixParametersAtMost = constructors()
            .that()
            .areDeclaredInClassesThat(areNoRecords())
            .should(takeAtMost(6))
            .because("a class that needs more does more than one thing; a record is a row and has its columns");

    @ArchTest
    static void packagesHoldFortyFilesAtMost(JavaClasses all) {
        Map<String, Set<String>> files = new TreeMap<>();
        all.forEach(one -> files.computeIfAbsent(one.getPackageName(), name -> new TreeSet<>())
                .add(one.getName().replaceFirst("\\$.*", "")));
        files.values().forEach(some -> some.removeIf(name -> name.endsWith(".package-info")));
        files.values().removeIf(some -> some.size() <= 40);
        assertThat(files.keySet())
                .as("a package of more than forty files is about more than one thing")
                .isEmpty();
    }

    @ArchTest
    static final ArchRule rulesAreFreeOfFrameworks = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rule")
            .or()
            .haveSimpleNameEndingWith("Matcher")
            .or()
            .haveSimpleNameEndingWith("Plan")
            .or()
            .haveSimpleNameEndingWith("Target")
            .or()
            .haveSimpleName("LocationPairing")
            .or()
            .haveSimpleName("CostGovernor")
            .or()
            .haveSimpleName("WebhookSignature")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.."))
            .because("a business rule is a small pure class");

    @ArchTest
    static final ArchRule settingsAreRecords = noFields()
            .should()
            .beAnnotatedWith(Value.class)
            .because("configuration is validated in one place, as records");

    @ArchTest
    static final ArchRule levelsAreGuardedInTheDatabase = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("io.stockroute.stock.."))
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("another instance does not see a monitor; leases and compare-and-set do the guarding");

    @ArchTest
    static final ArchRule whoLooksIsToldInOnePlace = noClasses()
            .that(resideOutsideOfPackage("io.stockroute.shopify.."))
            .and()
            .doNotHaveSimpleName("Viewers")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("SecurityContextHolder")
            .because(
                    "what somebody sees is bounded by Viewers; a second way to ask who it is would be one to forget it");

    @ArchTest
    static final ArchRule everyPageAsksWhoLooks = classes()
            .that()
            .resideInAPackage("io.stockroute.console..")
            .and()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .doNotHaveSimpleName("LoginPage")
            .should()
            .dependOnClassesThat(askWhoLooks())
            .because("a merchant sees the syncs of their own store and nothing else");

    @ArchTest
    static final ArchRule resultsAreReadToTheirEnd = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream that nobody closes keeps its connection; list() does not");

    @ArchTest
    static final ArchRule classesBearNamesOfTheDomain = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Handler|Helper|Util|Utils|Processor|Impl)")
            .because("a name says what the thing is, in the words of the field");

    private static DescribedPredicate<JavaClass> areNoRecords() {
        return DescribedPredicate.describe("are no records", one -> !one.isRecord());
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int parameters) {
        return new ArchCondition<>("take at most " + parameters + " parameters") {
            @Override
            public void check(JavaConstructor one, ConditionEvents events) {
                int declared = one.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        one, declared <= parameters, one.getFullName() + " takes " + declared));
            }
        };
    }

    /** Viewers itself, and what a page and the API share and that asks for both. */
    private static DescribedPredicate<JavaClass> askWhoLooks() {
        return DescribedPredicate.describe(
                "ask who looks",
                one -> one.isAssignableTo(Viewers.class)
                        || (one.getPackageName().startsWith("io.stockroute.console.")
                                && one.getDirectDependenciesFromSelf().stream().anyMatch(other -> other.getTargetClass()
                                        .isAssignableTo(Viewers.class))));
    }

    /** The face of a module is its root package. */
    private static ArchCondition<JavaClass> nameOnlyTheFaceOfOtherModules() {
        return new ArchCondition<>("name only root types of other modules") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(use ->
                                isInside(use.getTargetClass()) && !module(one).equals(module(use.getTargetClass())))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(one, use.getDescription())));
            }
        };
    }

    private static boolean isInside(JavaClass type) {
        return type.getPackageName().matches("io\\.stockroute\\.\\w+\\..+");
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("^(io\\.stockroute\\.\\w+).*", "$1");
    }
}
