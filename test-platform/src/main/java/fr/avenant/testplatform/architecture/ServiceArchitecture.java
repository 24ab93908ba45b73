package fr.avenant.testplatform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.TOP_LEVEL_CLASSES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules for the packages and classes of a writing service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
public abstract class ServiceArchitecture {

    private static final String IDENTIFIER_ANNOTATION =
            "org.axonframework.modelling.command.TargetAggregateIdentifier";
    private static final Pattern CLOCK_OR_CHANCE =
            Pattern.compile("now|random|randomUUID|nanoTime|currentTimeMillis");

    private final JavaClasses code;
    private final String service;
    private final String mainClass;

    /**
     * @param mainClass in the package above the features
     */
    protected ServiceArchitecture(Class<?> mainClass) {
        this.mainClass = mainClass.getName();
        this.service = mainClass.getPackageName();
        this.code = ServiceClasses.below(service);
    }

    @Test
    void features_do_not_know_one_another() {
        slices().matching(service + ".(*)..").should().notDependOnEachOther().check(code);
    }

    @Test
    void only_the_main_class_can_be_reached_from_outside() {
        classes()
                .that(TOP_LEVEL_CLASSES)
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveFullyQualifiedName(mainClass)
                .should()
                .bePackagePrivate()
                .check(code);
        classes()
                .that()
                .haveFullyQualifiedName(mainClass)
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .check(code);
    }

    @Test
    void what_decides_knows_no_framework() {
        classes()
                .that(decide())
                .should()
                .onlyDependOnClassesThat(
                        decide().or(
                                        resideInAnyPackage(
                                                "java..",
                                                "org.jspecify.annotations",
                                                "fr.avenant.contracts..",
                                                "fr.avenant.recording.decision",
                                                "fr.avenant.kit.refusal"))
                                .or(
                                        describe(
                                                "the annotation of identifiers",
                                                type ->
                                                        type.getName()
                                                                .equals(IDENTIFIER_ANNOTATION))))
                .check(code);
    }

    @Test
    void what_decides_asks_neither_the_clock_nor_chance() {
        noClasses()
                .that(decide())
                .should()
                .callMethodWhere(
                        describe(
                                "clock or chance",
                                call ->
                                        CLOCK_OR_CHANCE
                                                .matcher(call.getTarget().getName())
                                                .matches()))
                .check(code);
    }

    @Test
    void services_meet_through_the_contracts_only() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("fr.avenant..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        service + "..",
                                                        "fr.avenant.contracts..",
                                                        "fr.avenant.kit..",
                                                        "fr.avenant.recording.."))))
                .check(code);
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
    void a_package_is_named_by_what_it_is_about() {
        for (var name : List.of("service", "dto", "util", "common", "impl")) {
            noClasses().should().resideInAPackage(".." + name + "..").check(code);
        }
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(code.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(inService -> inService.isAnnotatedWith(NullMarked.class));
    }

    /** Commands, states, refusals, deciders and what they apply. */
    private static DescribedPredicate<JavaClass> decide() {
        var names = Pattern.compile(".*(Command|State|Refusal|Decider|Rule|Takeover)");
        return describe(
                "decide",
                type ->
                        names.matcher(outermost(type.getBaseComponentType()).getSimpleName())
                                .matches());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ServiceArchitecture::outermost).orElse(type);
    }
}
