package fr.avenant.reporting.means;

import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.contracts.engagement.MeansEvent.MeansCorrected;
import fr.avenant.contracts.engagement.MeansEvent.MeansDeclared;
import fr.avenant.contracts.engagement.MeansEvent.MeansWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import java.util.Map;

/** What becomes of stated means: staff in full-time equivalents is a measure of its own. */
public final class MeansProjection {

    private static final String FULL_TIME = "fullTimeEquivalents";

    private MeansProjection() {}

    public static Changes of(MeansEvent event) {
        return switch (event) {
            case MeansDeclared it -> means(it);
            case MeansCorrected it -> means(it);
            case MeansWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes means(Recording<Means> event) {
        var means = event.content();
        return Changes.replacing(
                List.of(
                        EntityRow.of("means", means.territory(), means, event)
                                .called(means.label())
                                .ofContract(means.contract())
                                .with(MeansRow.of(means))),
                stated(means, event));
    }

    private static List<FactRow> stated(Means means, Recording<Means> event) {
        var quantity = means.quantity();
        var unit = means.unit();
        if (quantity == null || unit == null) {
            return List.of();
        }
        return List.of(
                new FactRow(
                        "means",
                        unit.equals(FULL_TIME) ? "staff.fte" : "means.value",
                        FactRow.Basis.DETAIL,
                        means.territory(),
                        null,
                        new FactMembers()
                                .aggregate("contract", means.contract())
                                .aggregate("means", event.id())
                                .aggregate("partner", means.partner())
                                .word("resource", means.resource())
                                .byDimension(),
                        Map.of("means", means.label()),
                        quantity,
                        unit,
                        event.effective(),
                        event.source()));
    }
}
