package dev.broadsheet.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.broadsheet.search", importOptions = DoNotIncludeTests.class)
class FeatureBoundariesTest {

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("dev.broadsheet.search.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule readingKnowsNothingOfIndexing = noClasses()
            .that()
            .resideOutsideOfPackage("..indexing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..indexing..");
}
