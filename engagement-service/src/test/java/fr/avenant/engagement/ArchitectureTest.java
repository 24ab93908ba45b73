package fr.avenant.engagement;

import fr.avenant.testplatform.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(EngagementService.class);
    }
}
