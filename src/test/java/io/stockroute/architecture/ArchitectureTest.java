package io.stockroute.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.stockroute.console.Viewers;
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
    static final ArchRule theProductDoesNotKnowTheSimulator = noClasses()
            .that(resideOutsideOfPackage("io.stockroute.simulator.."))
            .should()
            .dependOnClassesThat(resideInAPackage("io.stockroute.simulator.."))
            .because("a rehearsal proves something only if both sides speak HTTP and nothing else");

    @ArchTest
    static final ArchRule theSimulatorDoesNotKnowTheProduct = noClasses()
            .that(resideInAPackage("io.stockroute.simulator.."))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.stockroute..").and(resideOutsideOfPackage("io.stockroute.simulator..")))
            .because("a simulator that shares code with the product shares its mistakes");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles = slices().matching("io.stockroute.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each feature is to be understood with those below it only");

    @ArchTest
    static final ArchRule rulesAreFreeOfFrameworks = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rule")
            .or()
            .haveSimpleNameEndingWith("Matcher")
            .or()
            .haveSimpleNameEndingWith("Plan")
            .or()
            .haveSimpleName("Mirror")
            .or()
            .haveSimpleName("LocationPairing")
            .or()
            .haveSimpleName("CostGovernor")
            .or()
            .haveSimpleName("Signature")
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
            .areDeclaredInClassesThat(resideInAPackage("io.stockroute.inventory.."))
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("another instance does not see a monitor; leases and compare-and-set do the guarding");

    @ArchTest
    static final ArchRule whoLooksIsToldInOnePlace = noClasses()
            .that(resideOutsideOfPackage("io.stockroute.embedded.."))
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

    /** Viewers itself, and what a page and the API share and that asks for both. */
    private static DescribedPredicate<JavaClass> askWhoLooks() {
        return DescribedPredicate.describe(
                "ask who looks",
                one -> one.isAssignableTo(Viewers.class)
                        || (one.getPackageName().startsWith("io.stockroute.console.")
                                && one.getDirectDependenciesFromSelf().stream().anyMatch(other -> other.getTargetClass()
                                        .isAssignableTo(Viewers.class))));
    }
}
