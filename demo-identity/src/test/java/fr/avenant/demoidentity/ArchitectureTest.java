package fr.avenant.demoidentity;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void features_do_not_go_round_in_circles() {
        var ours =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("fr.avenant.demoidentity");
        slices().matching("fr.avenant.demoidentity.(*)..").should().beFreeOfCycles().check(ours);
    }
}
