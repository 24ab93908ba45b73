package fr.avenant.engagement.framework;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkRevised;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkWithdrawn;
import fr.avenant.engagement.framework.FrameworkCommand.PublishFramework;
import fr.avenant.engagement.framework.FrameworkCommand.ReviseFramework;
import fr.avenant.engagement.framework.FrameworkCommand.WithdrawFramework;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of frameworks ask for and tell. */
final class Frameworks {

    /** The framework of Aurillac: only its pillars were recorded first. */
    static final FactSample<Framework, FrameworkCommand, FrameworkEvent> AURILLAC_2020 =
            FactSample.of(
                    new FactWords<>(
                            PublishFramework::new,
                            ReviseFramework::new,
                            WithdrawFramework::new,
                            FrameworkPublished::new,
                            FrameworkRevised::new,
                            FrameworkWithdrawn::new),
                    Examples.of(FrameworkRevised.class),
                    it ->
                            new Framework(
                                    it.territory(),
                                    it.contract(),
                                    it.levels(),
                                    it.nodes().stream()
                                            .filter(node -> node.parent() == null)
                                            .toList()));

    private Frameworks() {}
}
