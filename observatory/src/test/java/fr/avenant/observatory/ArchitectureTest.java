package fr.avenant.observatory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("fr.avenant.observatory");

    @Test
    void the_observatory_knows_the_services_only_by_their_public_api() {
        var fromElsewhere =
                DescribedPredicate.describe(
                        "another module of the platform",
                        (JavaClass type) ->
                                type.getPackageName().startsWith("fr.avenant.")
                                        && !type.getPackageName().equals("fr.avenant.http")
                                        && !type.getPackageName()
                                                .startsWith("fr.avenant.observatory"));
        classes()
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(fromElsewhere))
                .check(OURS);
    }

    @Test
    void there_is_no_axon() {
        assertThat(ArchitectureTest.class.getResource("/org/axonframework")).isNull();
    }

    @Test
    void features_do_not_go_round_in_circles() {
        slices().matching("fr.avenant.observatory.(*)..").should().beFreeOfCycles().check(OURS);
    }
}
