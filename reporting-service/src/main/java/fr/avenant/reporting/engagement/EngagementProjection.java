package fr.avenant.reporting.engagement;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import org.jspecify.annotations.Nullable;

/** What becomes of engagements. */
public final class EngagementProjection {

    /** An engagement of several partners counts once. */
    private static final String SEVERAL = "several";

    private EngagementProjection() {}

    public static Changes of(EngagementEvent event) {
        return switch (event) {
            case EngagementSigned it -> engagement(it);
            case EngagementRevised it -> engagement(it);
            case EngagementWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes engagement(Recording<Engagement> event) {
        var engagement = event.content();
        var partners = engagement.partners();
        var members =
                new FactMembers()
                        .aggregate("contract", engagement.contract())
                        .aggregate("engagement", event.id())
                        .put("pillar", engagement.pillar())
                        .put("theme", engagement.theme())
                        .put("nomenclature", engagement.nomenclature())
                        .put("node", node(engagement));
        if (partners.size() == 1) {
            members.aggregate("partner", partners.getFirst());
        } else {
            members.put("partner", SEVERAL);
        }
        return Changes.registered(
                        EntityRow.of("engagement", engagement.territory(), engagement, event)
                                .called(engagement.label())
                                .ofContract(engagement.contract())
                                .with(EngagementRow.of(engagement)))
                .with(
                        FactRow.counted(
                                "engagement.count",
                                "engagements",
                                engagement.territory(),
                                members.byDimension(),
                                event.effective(),
                                event.source()));
    }

    private static @Nullable String node(Engagement engagement) {
        return engagement.node() == null
                ? null
                : Identifier.code(engagement.contract()) + "." + engagement.node();
    }
}
