package fr.avenant.territory.document;

import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.territory.document.DocumentCommand.CorrectDocument;
import fr.avenant.territory.document.DocumentCommand.RegisterDocument;
import fr.avenant.territory.document.DocumentCommand.WithdrawDocument;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents over HTTP. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController extends FactController<SourceDocument> {

    DocumentController(CommandDesk desk, RecordedFacts facts) {
        super(
                desk,
                facts,
                new FactCommands<>(
                        RegisterDocument::new, CorrectDocument::new, WithdrawDocument::new));
    }
}
