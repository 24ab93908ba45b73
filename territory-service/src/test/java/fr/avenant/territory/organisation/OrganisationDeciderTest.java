package fr.avenant.territory.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class OrganisationDeciderTest
        extends FactRules<
                Organisation, OrganisationCommand, OrganisationEvent, Decision<OrganisationEvent>> {

    private static final DeciderSpec<
                    OrganisationCommand, OrganisationEvent, Decision<OrganisationEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Organisation>unknown(),
                            OrganisationDecider::decide,
                            (state, id, event) ->
                                    OrganisationDecider.evolve(state, new Recorded<>(id, event)));

    OrganisationDeciderTest() {
        super(
                Organisations.DEPARTEMENT,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}
