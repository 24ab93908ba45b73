package fr.avenant.reporting.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.reporting.generation.ReadModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of documents. */
@RestController
class DocumentController {

    /** All documents. */
    record Documents(List<DocumentSummary> documents) {}

    /** A document; {@code public} says whether anyone may read it. */
    record DocumentSummary(
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
                                .ofKind("document").stream()
                                        .map(document ->
                                                new DocumentSummary(
                                                        document.id(),
                                                        document.text("title"),
                                                        document.text("issuer"),
                                                        document.optional("date"),
                                                        document.optional("edition"),
                                                        document.content()
                                                                .path("public")
                                                                .asBoolean(),
                                                        document.text("sha256")))
                                        .toList()));
    }
}
