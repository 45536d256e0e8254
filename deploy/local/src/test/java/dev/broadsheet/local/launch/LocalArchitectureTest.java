package dev.broadsheet.local.launch;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.broadsheet.local", importOptions = ImportOption.DoNotIncludeTests.class)
class LocalArchitectureTest {

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("dev.broadsheet.local.(*)..").should().beFreeOfCycles();
}
