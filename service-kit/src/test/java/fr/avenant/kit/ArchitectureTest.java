package fr.avenant.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import fr.avenant.testplatform.architecture.KitArchitecture;
import fr.avenant.testplatform.architecture.WithoutAxon;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends KitArchitecture {

    ArchitectureTest() {
        super("fr.avenant.kit");
    }

    @Test
    void there_is_no_axon() {
        WithoutAxon.check();
    }

    /** Deciders name them. */
    @Test
    void refusals_know_no_framework() {
        classes()
                .that()
                .resideInAPackage("fr.avenant.kit.refusal")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("fr.avenant.kit.refusal", "java..", "org.jspecify..")
                .check(code());
    }
}
