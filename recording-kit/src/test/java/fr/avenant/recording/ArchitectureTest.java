package fr.avenant.recording;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import fr.avenant.testplatform.architecture.KitArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends KitArchitecture {

    ArchitectureTest() {
        super("fr.avenant.recording");
    }

    @Test
    void decisions_know_nothing_but_the_contracts_and_refusals() {
        classes()
                .that()
                .resideInAPackage("fr.avenant.recording.decision")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "fr.avenant.recording.decision",
                        "fr.avenant.kit.refusal",
                        "fr.avenant.contracts",
                        "java..",
                        "org.jspecify..")
                .check(code());
    }
}
