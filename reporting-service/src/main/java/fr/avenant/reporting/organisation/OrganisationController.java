package fr.avenant.reporting.organisation;

import static fr.avenant.reporting.list.EntryColumns.id;
import static fr.avenant.reporting.list.ListColumn.coded;
import static fr.avenant.reporting.list.ListColumn.count;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.entry.Window;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.list.AskedForm;
import fr.avenant.reporting.list.AskedList;
import fr.avenant.reporting.list.ListAnswers;
import fr.avenant.reporting.list.ListTable;
import fr.avenant.reporting.list.Listed;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownTerritories;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations with what they signed, promised and put in, in every territory. */
@RestController
@Requires(Right.PUBLISHED)
@RequestMapping(OrganisationController.PATH)
class OrganisationController {

    static final String PATH = "/api/v1/organisations";

    private static final ListTable<OrganisationSummary> TABLE =
            new ListTable<>(
                    "Organisations",
                    List.of(
                            id(OrganisationSummary::id),
                            text("name", "Organisation", "Name", OrganisationSummary::name),
                            word("sigle", "Sigle", "Short name", OrganisationSummary::sigle),
                            coded(
                                    "kind",
                                    "Nature",
                                    "Kind of organisation",
                                    "organisationKind",
                                    OrganisationSummary::kind),
                            word(
                                    "territory",
                                    "Territoire",
                                    "Slug of the territory; none if it is a national one",
                                    OrganisationSummary::territory),
                            count(
                                    "engagements",
                                    "Engagements",
                                    "How many it takes part in; in the territory that was asked for, if one was",
                                    OrganisationSummary::engagements),
                            count(
                                    "contracts",
                                    "Contrats signés",
                                    "How many it signed, likewise",
                                    OrganisationSummary::contracts)));

    /**
     * Organisations in the order of their names.
     *
     * @param next what to ask for after these; null if there are no more
     * @param total how many there are on all pages
     */
    record Organisations(
            List<OrganisationSummary> organisations,
            @Nullable String next,
            @Nullable Integer total,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<OrganisationSummary> {

        @Override
        public List<OrganisationSummary> entries() {
            return organisations;
        }
    }

    private final ReadModel readModel;
    private final Answers answers;
    private final ListAnswers lists;

    OrganisationController(ReadModel readModel, Answers answers, ListAnswers lists) {
        this.lists = lists;
        this.readModel = readModel;
        this.answers = answers;
    }

    /** All organisations, or those of a territory and those that sign or commit there. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            description = "The organisations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Organisations.class)))
    ResponseEntity<?> organisations(
            @RequestParam(required = false) @Nullable String territory,
            AskedList list,
            AskedTime time) {
        return lists.of(TABLE, list, time, (snapshot, window) -> page(territory, window, snapshot));
    }

    /** The columns of the list of organisations as a table. */
    @GetMapping("/schema")
    TableSchema organisationColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
    }

    private static Organisations page(
            @Nullable String territory, Window window, Snapshot snapshot) {
        KnownTerritories.check(snapshot.jdbc(), territory);
        var list = new OrganisationList(snapshot.jdbc(), territory);
        var page = list.page(window);
        return new Organisations(
                list.summaries(page.ids()),
                page.next(),
                page.total(),
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
    }

    /**
     * An organisation by what stands after the colon of its identifier.
     *
     * @param list the list that goes on: parts, signed, engagements, means, bodies or posts
     * @param after what it goes on after, as {@code next} of an earlier answer says
     * @param limit how many entries of each list, from 1
     */
    @GetMapping("/{code}")
    @ApiResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganisationDetail.class)))
    ResponseEntity<?> organisation(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ListPage.LARGEST) int limit,
            AskedTime time) {
        var windows = new OrganisationWindows(list, after, limit);
        return answers.json(() -> detail(code, windows, time));
    }

    private OrganisationDetail detail(String code, OrganisationWindows windows, AskedTime time) {
        return readModel.ask(
                time,
                snapshot ->
                        OrganisationDetail.read(snapshot, code, windows)
                                .orElseThrow(
                                        () -> AddressRefusal.ORGANISATION_UNKNOWN.inPath(code)));
    }
}
