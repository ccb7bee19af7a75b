package io.stockroute.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.stockroute.OnEachDatabase;
import io.stockroute.OnOneDatabase;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.platform.commons.annotation.Testable;

@AnalyzeClasses(packages = "io.stockroute", importOptions = ImportOption.OnlyIncludeTests.class)
class TestConventionsTest {

    @ArchTest
    static final ArchRule nothingSleepsToWait = noClasses()
            .should()
            .callMethodWhere(sleeps())
            .because(
                    "what a test waits for is asked for, with a bound; a fixed time is too short here and too long there");

    @ArchTest
    static final ArchRule scenariosRunOnEachDatabase = classes()
            .that()
            .resideInAPackage("io.stockroute.scenario")
            .and(haveTests())
            .should()
            .beAnnotatedWith(OnEachDatabase.class)
            .orShould()
            .beAnnotatedWith(OnOneDatabase.class)
            .because("H2 and PostgreSQL run the same statements and differ in locks, plans and isolation");

    @ArchTest
    static final ArchRule testsAreFoundByTheBuild = classes()
            .that(haveTests())
            .should()
            .haveSimpleNameEndingWith("Test")
            .because("Surefire runs no class of another name");

    @ArchTest
    static final ArchRule eachDatabaseHasItsOwnBeginning = noMethods()
            .that()
            .areAnnotatedWith(BeforeAll.class)
            .should()
            .beDeclaredInClassesThat(runOnEachDatabase())
            .because(
                    "JUnit calls it once, before a database is known; @BeforeParameterizedClassInvocation comes for each");

    private static DescribedPredicate<JavaClass> runOnEachDatabase() {
        return describe(
                "run on each database",
                one -> one.isAnnotatedWith(OnEachDatabase.class)
                        || one.getAllSubclasses().stream()
                                .anyMatch(below -> below.isAnnotatedWith(OnEachDatabase.class)));
    }

    private static DescribedPredicate<JavaAccess<?>> sleeps() {
        Set<String> waits = Set.of("sleep", "parkNanos", "parkUntil");
        return describe(
                "sleeps",
                call -> waits.contains(call.getName())
                        && Set.of(Thread.class, TimeUnit.class, LockSupport.class).stream()
                                .anyMatch(call.getTargetOwner()::isEquivalentTo));
    }

    /** Classes that are run as they are: neither abstract nor a part of another. */
    private static DescribedPredicate<JavaClass> haveTests() {
        return describe(
                "have tests",
                one -> one.isTopLevelClass()
                        && !one.getModifiers().contains(JavaModifier.ABSTRACT)
                        && (one.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class))
                                || one.getAllFields().stream()
                                        .anyMatch(field -> field.isMetaAnnotatedWith(Testable.class))));
    }
}
