package fr.avenant.allinone;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** What holds across all modules, where they stand together on one class path. */
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.avenant");

    private static final String[] SERVICES = {
        "territory", "engagement", "programmation", "reporting", "observatory"
    };

    @Test
    void services_meet_only_through_the_contracts() {
        for (var one : SERVICES) {
            for (var other : SERVICES) {
                if (!one.equals(other)) {
                    ArchRuleDefinition.noClasses()
                            .that()
                            .resideInAPackage("fr.avenant." + one + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("fr.avenant." + other + "..")
                            .check(CODE);
                }
            }
        }
    }

    @Test
    void modules_have_no_cycles() {
        slices().matching("fr.avenant.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void no_package_is_named_after_a_layer() {
        ArchRuleDefinition.noClasses()
                .should()
                .resideInAnyPackage("..service..", "..dto..", "..util..", "..common..", "..impl..")
                .check(CODE);
    }

    @Test
    void every_client_of_kafka_has_the_credentials_of_its_service() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveSimpleName("KafkaConnection")
                .and()
                .resideOutsideOfPackage("fr.avenant.testplatform..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.apache\\.kafka\\..*\\.Kafka(Consumer|Producer|AdminClient)")
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Admin.class))).and(target(name("create"))))
                .check(CODE);
    }

    // The last column of the glossary's table.
    @Test
    void every_java_name_of_the_glossary_exists() throws IOException {
        var names = CODE.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        var glossary = Files.readString(Path.of("..", "docs", "glossaire.md"));
        var terms =
                Pattern.compile("\\| `(\\w+)` \\|")
                        .matcher(glossary)
                        .results()
                        .map(term -> term.group(1))
                        .toList();
        assertThat(terms).hasSizeGreaterThan(15);
        assertThat(names).containsAll(terms);
    }
}
