package fr.avenant.territory.document;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.recording.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a document. */
sealed interface DocumentCommand extends FactCommand {

    @Override
    default String kind() {
        return DocumentEvent.KIND;
    }

    record RegisterDocument(
            @TargetAggregateIdentifier String id,
            SourceDocument content,
            Effective effective,
            Source source)
            implements DocumentCommand {}

    record CorrectDocument(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            SourceDocument content,
            Effective effective,
            Source source)
            implements DocumentCommand {}

    record WithdrawDocument(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements DocumentCommand {}

    /** Opens it to everybody, as somebody entitled has decided. */
    record PublishDocument(@TargetAggregateIdentifier String id, UUID corrects, Source source)
            implements DocumentCommand {}
}
