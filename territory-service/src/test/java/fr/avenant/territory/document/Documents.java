package fr.avenant.territory.document;

import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.DocumentEvent.DocumentCorrected;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.DocumentEvent.DocumentWithdrawn;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.territory.document.DocumentCommand.CorrectDocument;
import fr.avenant.territory.document.DocumentCommand.RegisterDocument;
import fr.avenant.territory.document.DocumentCommand.WithdrawDocument;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of documents ask for and tell. */
final class Documents {

    /** The contract of Carcassonne: its year was read on the last page later. */
    static final FactSample<SourceDocument, DocumentCommand, DocumentEvent> CONTRACT =
            FactSample.of(
                    new FactWords<>(
                            RegisterDocument::new,
                            CorrectDocument::new,
                            WithdrawDocument::new,
                            DocumentRegistered::new,
                            DocumentCorrected::new,
                            DocumentWithdrawn::new),
                    Examples.of(DocumentCorrected.class),
                    it ->
                            new SourceDocument(
                                    it.title(),
                                    it.issuer(),
                                    null,
                                    it.edition(),
                                    it.isPublic(),
                                    it.sha256()));

    private Documents() {}
}
