package fr.avenant.reporting.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.register.RegisterEntries.Entry;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of documents. */
@RestController
@Requires(Right.PUBLISHED)
class DocumentController {

    /**
     * Documents.
     *
     * @param next what to ask for after these; null if there are no more
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Documents(
            List<DocumentDetail> documents,
            @Nullable String next,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint) {}

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
    private final Answers answers;

    DocumentController(ReadModel readModel, Answers answers) {
        this.readModel = readModel;
        this.answers = answers;
    }

    /**
     * Documents in the order of their identifiers.
     *
     * @param after identifier of the last one of the page before
     * @param limit how many, from 1
     */
    @GetMapping("/api/v1/documents")
    @ApiResponse(
            responseCode = "200",
            description = "The documents",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Documents.class)))
    ResponseEntity<?> documents(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ListPage.LARGEST) int limit,
            AskedTime time) {
        ListPage.check(limit);
        return answers.json(() -> page(after, limit, time));
    }

    private Documents page(@Nullable String after, int limit, AskedTime time) {
        return readModel.ask(
                time,
                snapshot -> {
                    var ids =
                            snapshot.jdbc()
                                    .sql(
                                            """
                                            select aggregate_id, octet_length(content::text) as length from entity_held
                                            where kind = 'document'
                                                and (:after::text is null or aggregate_id > :after)
                                            order by aggregate_id limit :limit\
                                            """)
                                    .param("after", after)
                                    .param("limit", limit + 1)
                                    .query((row, _) ->
                                            new ListPage.Item(row.getString(1), row.getInt(2)))
                                    .list();
                    var page = ListPage.first(ids, limit);
                    var entries = new RegisterEntries(snapshot);
                    return new Documents(
                            entries.all("document", page.ids(), SourceDocument.class).stream()
                                    .map(DocumentController::detail)
                                    .toList(),
                            page.next(),
                            entries.failed(),
                            Standpoint.of(snapshot));
                });
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
