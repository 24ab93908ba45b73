package fr.avenant.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.testplatform.architecture.AddressesWithRules;
import fr.avenant.testplatform.architecture.TimesForTheDatabase;
import fr.avenant.testplatform.architecture.WithoutAxon;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.avenant.reporting");

    @Test
    void the_database_is_given_days_and_instants_of_java_time() {
        TimesForTheDatabase.check(CODE);
    }

    @Test
    void features_do_not_depend_on_one_another_in_circles() {
        slices().matching("fr.avenant.reporting.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void no_address_is_without_a_rule() {
        AddressesWithRules.check(CODE);
    }

    @Test
    void nothing_here_knows_axon_or_how_others_write() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "fr.avenant.recording..")
                .check(CODE);
    }

    @Test
    void there_is_no_axon() {
        WithoutAxon.check();
    }

    @Test
    void only_the_projections_read_the_published_events() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Projection")
                .and()
                .resideOutsideOfPackage("fr.avenant.reporting.projection..")
                .should()
                .dependOnClassesThat()
                .implement(DomainEvent.class)
                .check(CODE);
    }

    @Test
    void a_package_is_named_by_what_it_is_about() {
        for (var name : List.of("service", "dto", "util", "common", "impl")) {
            noClasses().should().resideInAPackage(".." + name + "..").check(CODE);
        }
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CODE.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(inCode -> inCode.isAnnotatedWith(NullMarked.class));
    }
}
