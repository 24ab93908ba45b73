package fr.avenant.territory.document;

import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.testplatform.fact.ShellRules;

class DocumentAggregateTest extends ShellRules<SourceDocument, DocumentCommand, DocumentEvent> {

    DocumentAggregateTest() {
        super(DocumentAggregate.class, Documents.CONTRACT);
    }
}
