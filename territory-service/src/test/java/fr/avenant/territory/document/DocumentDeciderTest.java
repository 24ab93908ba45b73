package fr.avenant.territory.document;

import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.DocumentEvent.DocumentCorrected;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.DocumentEvent.DocumentWithdrawn;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.territory.document.DocumentCommand.PublishDocument;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;
import org.junit.jupiter.api.Test;

class DocumentDeciderTest
        extends FactRules<SourceDocument, DocumentCommand, DocumentEvent, Decision<DocumentEvent>> {

    private static final String ID = "document:cahors.bilan";
    private static final SourceDocument CLOSED =
            new SourceDocument("Bilan", "Le Grand Cahors", "2025", null, false, "0".repeat(64));
    private static final SourceDocument OPEN =
            new SourceDocument("Bilan", "Le Grand Cahors", "2025", null, true, "0".repeat(64));
    private static final Effective SINCE = Effective.since("2025");
    private static final Source COPIL = Source.system("copil");

    private static final DeciderSpec<DocumentCommand, DocumentEvent, Decision<DocumentEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<SourceDocument>unknown(),
                            DocumentDecider::decide,
                            (state, id, event) ->
                                    DocumentDecider.evolve(state, new Recorded<>(id, event)));

    DocumentDeciderTest() {
        super(
                Documents.CONTRACT,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)),
                Lifecycle::stale);
    }

    @Test
    void a_document_that_was_not_public_is_published_and_nothing_else_of_it_changes() {
        DECIDER.given(registered(CLOSED))
                .when(new PublishDocument(ID, eventId(0), COPIL))
                .then(
                        Decision.accepted(
                                new DocumentCorrected(
                                        ID, eventId(0), Nature.LEGAL_ACT, OPEN, SINCE, COPIL)));
    }

    @Test
    void only_what_stands_and_is_not_public_yet_is_published() {
        var publish = new PublishDocument(ID, eventId(0), COPIL);

        DECIDER.given().when(publish).then(Decision.refused(CommonRefusal.NOT_RECORDED));
        DECIDER.given(registered(OPEN))
                .when(publish)
                .then(Decision.refused(CommonRefusal.NOTHING_CHANGED));
        DECIDER.given(registered(CLOSED))
                .when(new PublishDocument(ID, eventId(7), COPIL))
                .then(Lifecycle.stale(eventId(7), eventId(0)));
        DECIDER.given(
                        registered(CLOSED),
                        new DocumentWithdrawn(ID, eventId(0), Nature.ENTERED_IN_ERROR, COPIL))
                .when(publish)
                .then(Decision.refused(CommonRefusal.WITHDRAWN));
    }

    private static DocumentRegistered registered(SourceDocument content) {
        return new DocumentRegistered(ID, content, SINCE, COPIL);
    }
}
