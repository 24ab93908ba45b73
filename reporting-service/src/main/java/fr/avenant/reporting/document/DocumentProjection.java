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
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;

/** What becomes of documents, and of discrepancies that readers found in them. */
public final class DocumentProjection {

    private DocumentProjection() {}

    public static Changes of(DocumentEvent event) {
        return switch (event) {
            case DocumentRegistered it -> document(it);
            case DocumentCorrected it -> document(it);
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

    private static Changes document(Recording<SourceDocument> event) {
        var document = event.content();
        return Changes.registered(
                EntityRow.of("document", null, document, event)
                        .called(document.title())
                        .with(DocumentRow.of(document)));
    }

    private static Changes discrepancy(Recording<Discrepancy> event) {
        var discrepancy = event.content();
        return Changes.registered(
                EntityRow.of("discrepancy", discrepancy.territory(), discrepancy, event)
                        .called(discrepancy.label())
                        .with(DiscrepancyRow.of(discrepancy))
                        .with(DiscrepancyPlaceRow.of(discrepancy)));
    }
}
