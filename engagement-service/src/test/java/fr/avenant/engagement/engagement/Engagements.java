package fr.avenant.engagement.engagement;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.engagement.engagement.EngagementCommand.ReviseEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.SignEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.WithdrawEngagement;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of engagements ask for and tell. */
final class Engagements {

    /** An engagement of Aurillac: it was mapped to the national nomenclature later. */
    static final FactSample<Engagement, EngagementCommand, EngagementEvent> TRAINING =
            FactSample.of(
                    new FactWords<>(
                            SignEngagement::new,
                            ReviseEngagement::new,
                            WithdrawEngagement::new,
                            EngagementSigned::new,
                            EngagementRevised::new,
                            EngagementWithdrawn::new),
                    Examples.of(EngagementRevised.class),
                    it ->
                            new Engagement(
                                    it.territory(),
                                    it.contract(),
                                    it.partners(),
                                    it.label(),
                                    it.pillar(),
                                    it.theme(),
                                    null,
                                    it.node(),
                                    it.quartiers()));

    private Engagements() {}
}
