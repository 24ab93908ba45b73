package fr.avenant.testplatform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fr.avenant.contracts.Contexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules for what services have in common: no word of the domain is in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
public abstract class KitArchitecture {

    /** Words of the envelope, of HTTP and of every source, whatever the domain. */
    private static final Set<String> WORDS_OF_EVERY_DOMAIN =
            Set.of(
                    "territory",
                    "grant",
                    "document",
                    "envelope",
                    "action",
                    "contract",
                    "operation",
                    "body",
                    "post");

    private final JavaClasses code;
    private final String kit;

    /**
     * @param kit its root package
     */
    protected KitArchitecture(String kit) {
        this.kit = kit;
        this.code =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(kit);
    }

    /** All of the kit, without its tests. */
    protected final JavaClasses code() {
        return code;
    }

    @Test
    void packages_form_no_cycle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(code);
    }

    @Test
    void a_package_is_named_by_what_it_is_about() {
        for (var name : List.of("service", "dto", "util", "common", "impl")) {
            noClasses().should().resideInAPackage(".." + name + "..").check(code);
        }
    }

    @Test
    void the_database_is_given_days_and_instants_of_java_time() {
        TimesForTheDatabase.check(code);
    }

    @Test
    void no_address_is_without_a_rule() {
        AddressesWithRules.check(code);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(code.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(inCode -> inCode.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void the_kit_knows_no_event_of_any_context() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.of(Contexts.values())
                                .map(context -> context.events().getPackageName() + "..")
                                .toArray(String[]::new))
                .check(code);
    }

    @Test
    void no_name_is_a_word_of_the_domain() {
        var words =
                Stream.of(Contexts.values())
                        .flatMap(context -> Stream.of(context.events().getPermittedSubclasses()))
                        .map(aggregate -> aggregate.getSimpleName().replace("Event", ""))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(word -> !WORDS_OF_EVERY_DOMAIN.contains(word))
                        .toList();
        assertThat(words).contains("quartier", "statistic", "organisation", "engagement");

        assertThat(code.stream().flatMap(this::names).map(name -> name.toLowerCase(Locale.ROOT)))
                .noneMatch(name -> words.stream().anyMatch(name::contains));
    }

    private Stream<String> names(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getName().replace(kit, "")),
                type.getMembers().stream().map(JavaMember::getName));
    }

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
