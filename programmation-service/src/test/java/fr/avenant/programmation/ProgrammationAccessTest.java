package fr.avenant.programmation;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.AccessRules;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.http.TokenRules;

class ProgrammationAccessTest extends ServiceTest implements AccessRules, TokenRules {

    ProgrammationAccessTest() {
        super(ProgrammationService::application, Contexts.PROGRAMMATION);
    }

    @Override
    public String collection() {
        return "/api/v1/envelopes";
    }

    @Override
    public Recording<?> fact() {
        return Examples.of(EnvelopeAllocated.class);
    }
}
