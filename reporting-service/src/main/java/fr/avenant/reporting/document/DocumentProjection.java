package fr.avenant.reporting.document;

import fr.avenant.contracts.Recording;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyCorrected;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyWithdrawn;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.DocumentEvent.DocumentCorrected;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.DocumentEvent.DocumentWithdrawn;
import fr.avenant.reporting.readtable.Changes;

/** What becomes of documents, and of discrepancies that readers found in them. */
public final class DocumentProjection {

    private DocumentProjection() {}

    public static Changes of(DocumentEvent event) {
        return switch (event) {
            case DocumentRegistered it -> Changes.registered("document", null, it);
            case DocumentCorrected it -> Changes.registered("document", null, it);
            case DocumentWithdrawn _ -> Changes.ending();
        };
    }

    public static Changes of(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyNoted it -> discrepancy(it);
            case DiscrepancyCorrected it -> discrepancy(it);
            case DiscrepancyWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes discrepancy(Recording<Discrepancy> event) {
        return Changes.registered("discrepancy", event.content().territory(), event);
    }
}
