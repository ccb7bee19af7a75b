package io.stockroute.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.stockroute.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class SimulatorArchitectureTest {

    @ArchTest
    static final ArchRule subPackagesDoNotDependOnEachOtherInCircles = slices().matching(
                    "io.stockroute.simulator.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each part of the simulator is to be understood with those below it only");

    @ArchTest
    static final ArchRule theStateKnowsNothingElse = noClasses()
            .that(resideInAPackage("io.stockroute.simulator.state.."))
            .should()
            .dependOnClassesThat(resideInAPackage("io.stockroute.simulator")
                    .or(resideInAPackage("io.stockroute.simulator.graphql.."))
                    .or(resideInAPackage("io.stockroute.simulator.http.."))
                    .or(resideInAPackage("io.stockroute.simulator.webhook.."))
                    .or(resideInAPackage("io.stockroute.simulator.bulk.."))
                    .or(resideInAPackage("io.stockroute.simulator.fault..")))
            .because("what a shop is does not depend on how it is asked, told or broken");
}
