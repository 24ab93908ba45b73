package fr.avenant.reporting.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.register.RegisterEntries.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of documents. */
@RestController
@Requires(Right.PUBLISHED)
class DocumentController {

    /** All documents. */
    record Documents(List<DocumentDetail> documents) {}

    /** A document; {@code public} says whether anyone may read it. */
    record DocumentDetail(
            String id,
            String title,
            String issuer,
            @Nullable String date,
            @Nullable String edition,
            @JsonProperty("public") boolean isPublic,
            String sha256) {}

    private final ReadModel readModel;

    DocumentController(ReadModel readModel) {
        this.readModel = readModel;
    }

    @GetMapping("/api/v1/documents")
    Documents documents() {
        return readModel.ask(jdbc ->
                new Documents(
                        new RegisterEntries(jdbc)
                                .ofKind("document", SourceDocument.class).stream()
                                        .map(DocumentController::detail)
                                        .toList()));
    }

    private static DocumentDetail detail(Entry<SourceDocument> entry) {
        var document = entry.content();
        return new DocumentDetail(
                entry.id(),
                document.title(),
                document.issuer(),
                document.date(),
                document.edition(),
                document.isPublic(),
                document.sha256());
    }
}
