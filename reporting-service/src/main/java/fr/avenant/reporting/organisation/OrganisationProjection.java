package fr.avenant.reporting.organisation;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.contracts.territory.SuccessionEvent.OrganisationSucceeded;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionCorrected;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import java.util.ArrayList;
import java.util.List;

/** What becomes of organisations, with what they are parts of, and of their successions. */
public final class OrganisationProjection {

    private OrganisationProjection() {}

    public static Changes of(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered it -> organisation(it);
            case OrganisationCorrected it -> organisation(it);
            case OrganisationWithdrawn _ -> Changes.ending();
        };
    }

    public static Changes of(SuccessionEvent event) {
        return switch (event) {
            case OrganisationSucceeded it -> succession(it);
            case SuccessionCorrected it -> succession(it);
            case SuccessionWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes succession(Recording<Succession> event) {
        return Changes.registered(
                EntityRow.of("succession", null, event.content(), event)
                        .with(SuccessionRow.of(event.content())));
    }

    private static Changes organisation(Recording<Organisation> event) {
        var organisation = event.content();
        var rows = new ArrayList<EntityRow>();
        rows.add(
                EntityRow.of("organisation", organisation.territory(), organisation, event)
                        .called(organisation.name())
                        .with(OrganisationRow.of(organisation)));
        for (var whole : organisation.partOf()) {
            var basis = whole.reason() == null ? Basis.PRINTED : Basis.INFERRED;
            rows.add(
                    EntityRow.of(
                                    "part",
                                    organisation.territory(),
                                    whole,
                                    new Effective(
                                            whole.from() == null ? Effective.UNKNOWN : whole.from(),
                                            whole.to(),
                                            basis),
                                    event.source())
                            .with(PartRow.of(whole)));
        }
        return Changes.replacing(rows, List.of());
    }
}
