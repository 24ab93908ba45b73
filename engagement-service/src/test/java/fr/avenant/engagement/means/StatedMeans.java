package fr.avenant.engagement.means;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.contracts.engagement.MeansEvent.MeansCorrected;
import fr.avenant.contracts.engagement.MeansEvent.MeansDeclared;
import fr.avenant.contracts.engagement.MeansEvent.MeansWithdrawn;
import fr.avenant.engagement.means.MeansCommand.CorrectMeans;
import fr.avenant.engagement.means.MeansCommand.DeclareMeans;
import fr.avenant.engagement.means.MeansCommand.WithdrawMeans;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that these tests ask for and tell. */
final class StatedMeans {

    /** Staff of the agglomeration of Aurillac: how many was read later. */
    static final FactSample<Means, MeansCommand, MeansEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            DeclareMeans::new,
                            CorrectMeans::new,
                            WithdrawMeans::new,
                            MeansDeclared::new,
                            MeansCorrected::new,
                            MeansWithdrawn::new),
                    Examples.of(MeansCorrected.class),
                    it ->
                            new Means(
                                    it.territory(),
                                    it.contract(),
                                    it.partner(),
                                    it.label(),
                                    it.resource(),
                                    null,
                                    null,
                                    it.period(),
                                    it.quartiers()));

    private StatedMeans() {}
}
