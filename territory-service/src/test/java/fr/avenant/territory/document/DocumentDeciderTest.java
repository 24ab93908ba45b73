package fr.avenant.territory.document;

import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class DocumentDeciderTest
        extends FactRules<SourceDocument, DocumentCommand, DocumentEvent, Decision<DocumentEvent>> {

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
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}
