package fr.avenant.engagement;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.AccessRules;
import fr.avenant.testplatform.http.Bodies;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.http.TokenRules;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

class EngagementAccessTest extends ServiceTest implements AccessRules, TokenRules {

    EngagementAccessTest() {
        super(EngagementService::application, Contexts.ENGAGEMENT);
    }

    @Override
    public String collection() {
        return "/api/v1/contracts";
    }

    @Override
    public Recording<?> fact() {
        return Examples.of(ContractRegistered.class);
    }

    @Override
    public Map<String, ObjectNode> acts() {
        return Map.of(
                "/api/v1/contracts/{id}/signature",
                Bodies.without("id", Examples.of(ContractSigned.class)),
                "/api/v1/contracts/{id}/avenants",
                Bodies.without("id", Examples.of(AvenantSigned.class)));
    }
}
