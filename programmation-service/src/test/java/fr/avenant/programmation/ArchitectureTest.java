package fr.avenant.programmation;

import fr.avenant.testplatform.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(ProgrammationService.class);
    }
}
