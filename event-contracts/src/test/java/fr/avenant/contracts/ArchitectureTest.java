package fr.avenant.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.avenant.contracts");

    private static final List<Class<?>> EVENTS =
            Stream.of(Contexts.values())
                    .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                    .toList();

    @Test
    void the_contracts_know_neither_spring_nor_axon() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..")
                .check(CODE);
    }

    @Test
    void only_the_descriptions_need_the_generator_of_schemas() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.avenant.contracts.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.victools..", "fr.avenant.contracts.schema..")
                .check(CODE);
    }

    @Test
    void contexts_do_not_know_one_another() {
        for (var context : Contexts.values()) {
            var others =
                    Stream.of(Contexts.values())
                            .filter(other -> other != context)
                            .map(other -> other.events().getPackageName())
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(context.events().getPackageName())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CODE);
        }
    }

    @Test
    void every_event_is_a_record_that_its_context_permits() {
        classes()
                .that()
                .implement(DomainEvent.class)
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(PublishedType.class)
                .check(CODE);
        assertThat(
                        CODE.stream()
                                .filter(type -> type.isAssignableTo(DomainEvent.class))
                                .filter(type -> !type.isInterface())
                                .map(JavaClass::reflect))
                .containsExactlyInAnyOrderElementsOf(EVENTS);
    }

    @Test
    void an_event_is_published_under_its_context_and_its_own_name() {
        for (var event : EVENTS) {
            var inPackage = event.getPackageName().replace("fr.avenant.contracts.", "fr.avenant.");

            assertThat(EventType.of(event).name())
                    .isEqualTo(inPackage + "." + event.getSimpleName());
        }
    }

    @Test
    void what_stands_between_a_context_and_its_events_is_sealed() {
        assertThat(
                        CODE.stream()
                                .filter(type -> type.isAssignableTo(DomainEvent.class))
                                .filter(JavaClass::isInterface)
                                .filter(type -> type.getSimpleName().endsWith("Event"))
                                .map(JavaClass::reflect)
                                .filter(type -> type != DomainEvent.class))
                .isNotEmpty()
                .allMatch(Class::isSealed);
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
