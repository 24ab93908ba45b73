package fr.avenant.reporting.funding;

import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareCorrected;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareSet;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import java.util.Map;

/** What becomes of a target share: itself, and the share that is aimed at. */
public final class TargetShareProjection {

    private TargetShareProjection() {}

    public static Changes of(TargetShareEvent event) {
        return switch (event) {
            case TargetShareSet it -> target(it);
            case TargetShareCorrected it -> target(it);
            case TargetShareWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes target(Recording<TargetShare> event) {
        var target = event.content();
        return Changes.replacing(
                List.of(
                        EntityRow.of("target-share", target.territory(), target, event)
                                .called(target.label())
                                .ofContract(target.contract())),
                List.of(
                        new FactRow(
                                "target",
                                "target.creditShare",
                                FactRow.Basis.DETAIL,
                                target.territory(),
                                null,
                                new FactMembers()
                                        .aggregate("contract", target.contract())
                                        .aggregate("target", event.id())
                                        .put("pillar", target.pillar())
                                        .word("creditKind", target.creditKind())
                                        .byDimension(),
                                Map.of("target", target.label()),
                                target.quantity(),
                                "share",
                                event.effective(),
                                event.source())));
    }
}
