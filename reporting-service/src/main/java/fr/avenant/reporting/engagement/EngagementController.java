package fr.avenant.reporting.engagement;

import static fr.avenant.reporting.list.EntryColumns.contract;
import static fr.avenant.reporting.list.EntryColumns.document;
import static fr.avenant.reporting.list.EntryColumns.ended;
import static fr.avenant.reporting.list.EntryColumns.id;
import static fr.avenant.reporting.list.EntryColumns.locator;
import static fr.avenant.reporting.list.EntryColumns.territory;
import static fr.avenant.reporting.list.ListColumn.count;
import static fr.avenant.reporting.list.ListColumn.several;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
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
import fr.avenant.reporting.parameter.KnownTerritories;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.TableSchema;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What partners committed to, whatever the contract. */
@RestController
@Requires(Right.PUBLISHED)
@RequestMapping(EngagementController.PATH)
class EngagementController {

    private static final String KIND = "engagement";
    static final String PATH = "/api/v1/engagements";

    private static final ListTable<EngagementSummary> TABLE =
            new ListTable<>(
                    "Engagements",
                    List.of(
                            id(EngagementSummary::id),
                            text(
                                    "label",
                                    "Engagement",
                                    "What is promised",
                                    EngagementSummary::label),
                            territory(EngagementSummary::territory),
                            contract(EngagementSummary::contract),
                            several(
                                    "partners",
                                    "Partenaires",
                                    "Identifiers of the partners",
                                    EngagementSummary::partners),
                            word(
                                    "pillar",
                                    "Pilier",
                                    "Pillar, as the contract has it",
                                    EngagementSummary::pillar),
                            word(
                                    "theme",
                                    "Thème",
                                    "Theme, as the contract has it",
                                    EngagementSummary::theme),
                            word(
                                    "nomenclature",
                                    "Nomenclature nationale",
                                    "Code of the national nomenclature",
                                    EngagementSummary::nomenclature),
                            word(
                                    "node",
                                    "Nœud du cadre",
                                    "Code in the contract's framework",
                                    EngagementSummary::node),
                            several(
                                    "quartiers",
                                    "Quartiers",
                                    "Identifiers of the quartiers, if it is for some only",
                                    EngagementSummary::quartiers),
                            count(
                                    "indicators",
                                    "Indicateurs",
                                    "How many follow it",
                                    EngagementSummary::indicators),
                            ended("Whether it held no longer", EngagementSummary::ended),
                            document(EngagementSummary::source),
                            locator(EngagementSummary::source)));

    /**
     * Engagements in the order of their identifiers.
     *
     * @param next what to ask for after these; null if there are no more
     * @param total how many there are on all pages
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Engagements(
            List<EngagementSummary> engagements,
            @Nullable String next,
            @Nullable Integer total,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<EngagementSummary> {

        @Override
        public List<EngagementSummary> entries() {
            return engagements;
        }
    }

    /**
     * An engagement in a list.
     *
     * @param contract identifier
     * @param partners identifiers
     * @param node code in the contract's framework
     * @param quartiers identifiers, if it is for some only
     * @param indicators how many follow it
     * @param ended whether it held no longer on the day of the question
     */
    record EngagementSummary(
            String id,
            String label,
            String territory,
            String contract,
            List<String> partners,
            @Nullable String pillar,
            @Nullable String theme,
            @Nullable String nomenclature,
            @Nullable String node,
            List<String> quartiers,
            int indicators,
            boolean ended,
            EntrySource source) {

        static EngagementSummary of(Entry<Engagement> entry, Map<String, Integer> indicators) {
            var engagement = entry.content();
            return new EngagementSummary(
                    entry.id(),
                    engagement.label(),
                    engagement.territory(),
                    engagement.contract(),
                    engagement.partners(),
                    engagement.pillar(),
                    engagement.theme(),
                    engagement.nomenclature(),
                    engagement.node(),
                    engagement.quartiers(),
                    indicators.getOrDefault(entry.id(), 0),
                    entry.ended(),
                    entry.source());
        }
    }

    /**
     * Which engagements are asked for; all are where null.
     *
     * @param contract with or without its kind, as all of these
     */
    private record Filters(
            Set<String> territories,
            @Nullable String contract,
            @Nullable String partner,
            @Nullable String quartier) {

        RegisterList list(Snapshot snapshot) {
            var jdbc = snapshot.jdbc();
            KnownTerritories.checkAll(jdbc, territories);
            return new RegisterList(jdbc, KIND)
                    .ofTerritories(territories)
                    .ofContract(contract)
                    .listing(
                            "partners",
                            KnownEntry.id(
                                    jdbc,
                                    AddressRefusal.ORGANISATION_UNKNOWN,
                                    "partner",
                                    "organisation",
                                    partner))
                    .listing(
                            "quartiers",
                            KnownEntry.id(
                                    jdbc,
                                    AddressRefusal.QUARTIER_UNKNOWN,
                                    "quartier",
                                    "quartier",
                                    quartier));
        }
    }

    private final ReadModel readModel;
    private final Answers answers;
    private final ListAnswers lists;

    EngagementController(ReadModel readModel, Answers answers, ListAnswers lists) {
        this.lists = lists;
        this.readModel = readModel;
        this.answers = answers;
    }

    /** Engagements, kept to some territories, a contract, a partner or a quartier. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            description = "The engagements",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Engagements.class)))
    ResponseEntity<?> engagements(
            @RequestParam(defaultValue = "") Set<String> territory,
            @RequestParam(required = false) @Nullable String contract,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String quartier,
            AskedList list,
            AskedTime time) {
        var filters = new Filters(territory, contract, partner, quartier);
        return lists.of(TABLE, list, time, (snapshot, window) -> page(filters, window, snapshot));
    }

    /** The columns of the list of engagements as a table. */
    @GetMapping("/schema")
    TableSchema engagementColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
    }

    private static Engagements page(Filters filters, Window window, Snapshot snapshot) {
        var page = filters.list(snapshot).page(window);
        var entries = new RegisterEntries(snapshot);
        var indicators = entries.counts().indicators(page.ids());
        return new Engagements(
                entries.all(KIND, page.ids(), Engagement.class).stream()
                        .map(entry -> EngagementSummary.of(entry, indicators))
                        .toList(),
                page.next(),
                page.total(),
                entries.failed(),
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
    }

    /** An engagement by its identifier, with or without {@code engagement:}. */
    @GetMapping("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "The engagement",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WholeEngagement.class)))
    ResponseEntity<?> engagement(@PathVariable String id, AskedTime time) {
        return answers.json(() ->
                readModel.ask(
                        time,
                        snapshot ->
                                WholeEngagement.read(snapshot, KnownEntry.withKind(KIND, id))
                                        .orElseThrow(() ->
                                                AddressRefusal.ENGAGEMENT_UNKNOWN.inPath(id))));
    }
}
