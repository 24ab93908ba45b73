package fr.avenant.territory.document;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.DocumentEvent.DocumentCorrected;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.DocumentEvent.DocumentWithdrawn;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.territory.document.DocumentCommand.CorrectDocument;
import fr.avenant.territory.document.DocumentCommand.PublishDocument;
import fr.avenant.territory.document.DocumentCommand.RegisterDocument;
import fr.avenant.territory.document.DocumentCommand.WithdrawDocument;

/** The rules of a document: those of every recorded fact, and its publication. */
final class DocumentDecider {

    private DocumentDecider() {}

    static Decision<DocumentEvent> decide(
            DocumentCommand command, Lifecycle<SourceDocument> state) {
        return switch (command) {
            case RegisterDocument it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new DocumentRegistered(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectDocument it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new DocumentCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawDocument it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new DocumentWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
            case PublishDocument it -> published(it, state);
        };
    }

    /** What was published stays so: only a rectification says that it should not have been. */
    private static Decision<DocumentEvent> published(
            PublishDocument it, Lifecycle<SourceDocument> state) {
        return state.whenCurrent(document ->
                document.isPublic()
                        ? Decision.refused(CommonRefusal.NOTHING_CHANGED)
                        : state.whenNewest(
                                it.corrects(),
                                now ->
                                        Decision.accepted(
                                                new DocumentCorrected(
                                                        it.id(),
                                                        it.corrects(),
                                                        Nature.LEGAL_ACT,
                                                        document.opened(),
                                                        now.effective(),
                                                        it.source()))));
    }

    static Lifecycle<SourceDocument> evolve(
            Lifecycle<SourceDocument> state, Recorded<DocumentEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case DocumentRegistered it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case DocumentCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case DocumentWithdrawn _ -> state.withdrawn();
        };
    }
}
