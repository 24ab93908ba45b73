package fr.avenant.reporting.contract;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkRevised;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import fr.avenant.reporting.readtable.Places;
import java.util.List;
import java.util.Map;

/** What becomes of a framework: itself, and its nodes one by one. */
public final class FrameworkProjection {

    private FrameworkProjection() {}

    public static Changes of(FrameworkEvent event) {
        return switch (event) {
            case FrameworkPublished it -> framework(it);
            case FrameworkRevised it -> framework(it);
            case FrameworkWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes framework(Recording<Framework> event) {
        var framework = event.content();
        return Changes.replacing(
                List.of(
                        EntityRow.of("framework", framework.territory(), framework, event)
                                .ofContract(framework.contract())
                                .with(FrameworkNodeRow.of(framework))),
                framework.nodes().stream().map(node -> counted(node, event)).toList());
    }

    private static FactRow counted(Framework.Node node, Recording<Framework> event) {
        var framework = event.content();
        return new FactRow(
                "node",
                "contract.frameworkNodes",
                FactRow.Basis.DETAIL,
                framework.territory(),
                null,
                new FactMembers()
                        .aggregate("contract", framework.contract())
                        .put("level", node.level())
                        .put("nomenclature", node.nomenclature())
                        .shortName("quartier", node.quartier())
                        .put("node", Identifier.code(framework.contract()) + "." + node.code())
                        .byDimension(),
                Map.of("node", node.label()),
                Quantity.measured("1"),
                "nodes",
                event.effective(),
                Places.within(event.source(), node.locator()));
    }
}
