package fr.avenant.reporting.document;

import static fr.avenant.reporting.list.EntryColumns.id;
import static fr.avenant.reporting.list.ListColumn.flag;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.entry.RegisterList;
import fr.avenant.reporting.entry.Window;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.list.AskedForm;
import fr.avenant.reporting.list.AskedList;
import fr.avenant.reporting.list.ListAnswers;
import fr.avenant.reporting.list.ListTable;
import fr.avenant.reporting.list.Listed;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownEntry;
import fr.avenant.reporting.quality.DocumentFindings;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.TableSchema;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
     * @param total how many there are on all pages
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Documents(
            List<DocumentDetail> documents,
            @Nullable String next,
            @Nullable Integer total,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<DocumentDetail> {

        @Override
        public List<DocumentDetail> entries() {
            return documents;
        }
    }

    /**
     * A document; {@code public} says whether anyone may read it, {@code source} who told of it.
     */
    record DocumentDetail(
            String id,
            String title,
            String issuer,
            @Nullable String date,
            @Nullable String edition,
            @JsonProperty("public") boolean isPublic,
            String sha256,
            Effective effective,
            EntrySource source) {

        static DocumentDetail of(Entry<SourceDocument> entry) {
            var document = entry.content();
            return new DocumentDetail(
                    entry.id(),
                    document.title(),
                    document.issuer(),
                    document.date(),
                    document.edition(),
                    document.isPublic(),
                    document.sha256(),
                    entry.effective(),
                    entry.source());
        }
    }

    private static final String KIND = "document";
    private static final String PATH = "/api/v1/documents";

    private static final ListTable<DocumentDetail> TABLE =
            new ListTable<>(
                    "Documents",
                    List.of(
                            id(DocumentDetail::id),
                            text("title", "Titre", "Title", DocumentDetail::title),
                            word("issuer", "Émetteur", "Who issued it", DocumentDetail::issuer),
                            word(
                                    "date",
                                    "Date",
                                    "Day, month or year that it bears",
                                    DocumentDetail::date),
                            word("edition", "Édition", "Edition", DocumentDetail::edition),
                            flag(
                                    "public",
                                    "Public",
                                    "Whether anyone may read it",
                                    DocumentDetail::isPublic),
                            word("sha256", "SHA-256", "Of its bytes", DocumentDetail::sha256),
                            word(
                                    "from",
                                    "Valable du",
                                    "Day, month or year from which it holds, or unknown",
                                    it -> it.effective().from()),
                            word(
                                    "to",
                                    "Valable au",
                                    "Last day, month or year on which it holds",
                                    it -> it.effective().to()),
                            word(
                                    "document",
                                    "Document source",
                                    "Identifier of the document that tells of it",
                                    it -> it.source().document()),
                            word(
                                    "system",
                                    "Système source",
                                    "The system that told of it",
                                    it -> it.source().system())));

    private final ReadModel readModel;
    private final Answers answers;
    private final ListAnswers lists;
    private final DocumentFindings findings;

    DocumentController(
            ReadModel readModel, Answers answers, DocumentFindings findings, ListAnswers lists) {
        this.lists = lists;
        this.readModel = readModel;
        this.answers = answers;
        this.findings = findings;
    }

    /** Documents in the order of their identifiers. */
    @GetMapping(PATH)
    @ApiResponse(
            responseCode = "200",
            description = "The documents",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Documents.class)))
    ResponseEntity<?> documents(AskedList list, AskedTime time) {
        return lists.of(TABLE, list, time, DocumentController::page);
    }

    /** The columns of the list of documents as a table. */
    @GetMapping(PATH + "/schema")
    TableSchema documentColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
    }

    private static Documents page(Snapshot snapshot, Window window) {
        var page = new RegisterList(snapshot.jdbc(), KIND).page(window);
        var entries = new RegisterEntries(snapshot);
        return new Documents(
                entries.all(KIND, page.ids(), SourceDocument.class).stream()
                        .map(DocumentDetail::of)
                        .toList(),
                page.next(),
                page.total(),
                entries.failed(),
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
    }

    /**
     * A document by its identifier, with or without {@code document:}, with its figures page by
     * page.
     *
     * @param after how many figures to pass over: {@code next} of an earlier answer
     * @param limit how many figures, from 1
     */
    @GetMapping(PATH + "/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WholeDocument.class)))
    ResponseEntity<?> document(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "1000") int limit,
            AskedTime time) {
        ListPage.check(limit);
        InvalidParameter.unless(after >= 0, "after", "must be \"next\" of an earlier answer");
        return answers.json(
                findings.state(),
                () ->
                        readModel.ask(
                                time,
                                snapshot ->
                                        WholeDocument.read(
                                                        snapshot,
                                                        KnownEntry.withKind(KIND, id),
                                                        after,
                                                        limit,
                                                        findings)
                                                .orElseThrow(() ->
                                                        AddressRefusal.DOCUMENT_UNKNOWN.inPath(
                                                                id))));
    }
}
