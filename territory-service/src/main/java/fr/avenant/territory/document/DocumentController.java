package fr.avenant.territory.document;

import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.recording.command.CommandAnswer;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.recording.command.FactCommands;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactHistory;
import fr.avenant.territory.document.DocumentCommand.CorrectDocument;
import fr.avenant.territory.document.DocumentCommand.PublishDocument;
import fr.avenant.territory.document.DocumentCommand.RegisterDocument;
import fr.avenant.territory.document.DocumentCommand.WithdrawDocument;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents over HTTP. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController extends FactController<SourceDocument> {

    DocumentController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        RegisterDocument::new,
                        CorrectDocument::new,
                        WithdrawDocument::new,
                        new FactHistory<>(
                                DocumentEvent.KIND, DocumentEvent.class, DocumentDecider::evolve)));
    }

    /**
     * What is said of a publication.
     *
     * @param corrects identifier of the document's last event
     * @param source where the decision is told
     */
    record Publication(UUID corrects, Source source) {}

    /** Publishes a document, and with it what it is the source of; for who decides. */
    @Requires(Right.DECIDE)
    @PostMapping("/{id}/publication")
    ResponseEntity<CommandAnswer> publish(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody Publication body) {
        complete(body);
        var command = new PublishDocument(id, body.corrects(), body.source());
        return answer(HttpStatus.OK, headers, CommandRequest.changing(command, Stream.empty()));
    }
}
