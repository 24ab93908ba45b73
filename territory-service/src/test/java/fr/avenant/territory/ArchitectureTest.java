package fr.avenant.territory;

import fr.avenant.testplatform.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(TerritoryService.class);
    }
}
