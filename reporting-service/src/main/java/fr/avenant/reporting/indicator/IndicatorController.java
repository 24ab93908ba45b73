package fr.avenant.reporting.indicator;

import static fr.avenant.reporting.list.EntryColumns.contract;
import static fr.avenant.reporting.list.EntryColumns.document;
import static fr.avenant.reporting.list.EntryColumns.ended;
import static fr.avenant.reporting.list.EntryColumns.id;
import static fr.avenant.reporting.list.EntryColumns.locator;
import static fr.avenant.reporting.list.EntryColumns.territory;
import static fr.avenant.reporting.list.ListColumn.coded;
import static fr.avenant.reporting.list.ListColumn.several;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Indicator;
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
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.TableSchema;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How engagements are followed, whatever the contract. */
@RestController
@Requires(Right.PUBLISHED)
@RequestMapping(IndicatorController.PATH)
class IndicatorController {

    private static final String KIND = "indicator";
    static final String PATH = "/api/v1/indicators";

    private static final ListTable<IndicatorSummary> TABLE =
            new ListTable<>(
                    "Indicateurs",
                    List.of(
                            id(IndicatorSummary::id),
                            text(
                                    "label",
                                    "Indicateur",
                                    "What is followed",
                                    IndicatorSummary::label),
                            territory(IndicatorSummary::territory),
                            contract(IndicatorSummary::contract),
                            word(
                                    "engagement",
                                    "Engagement",
                                    "Identifier of the engagement",
                                    IndicatorSummary::engagement),
                            coded(
                                    "nature",
                                    "Nature",
                                    "What its values are",
                                    "indicatorNature",
                                    it -> FactMembers.written(it.nature())),
                            several(
                                    "breakdowns",
                                    "Ventilations",
                                    "What its values are broken down by",
                                    IndicatorSummary::breakdowns),
                            coded(
                                    "periodicity",
                                    "Périodicité",
                                    "How often it is told",
                                    "periodicity",
                                    IndicatorSummary::periodicity),
                            ended("Whether it held no longer", IndicatorSummary::ended),
                            document(IndicatorSummary::source),
                            locator(IndicatorSummary::source)));

    /**
     * Indicators in the order of their identifiers.
     *
     * @param next what to ask for after these; null if there are no more
     * @param total how many there are on all pages
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Indicators(
            List<IndicatorSummary> indicators,
            @Nullable String next,
            @Nullable Integer total,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<IndicatorSummary> {

        @Override
        public List<IndicatorSummary> entries() {
            return indicators;
        }
    }

    /**
     * An indicator in a list.
     *
     * @param contract identifier
     * @param engagement identifier
     * @param ended whether it held no longer on the day of the question
     */
    record IndicatorSummary(
            String id,
            String label,
            String territory,
            String contract,
            String engagement,
            Indicator.Nature nature,
            List<String> breakdowns,
            @Nullable String periodicity,
            boolean ended,
            EntrySource source) {

        static IndicatorSummary of(Entry<Indicator> entry) {
            var indicator = entry.content();
            return new IndicatorSummary(
                    entry.id(),
                    indicator.label(),
                    indicator.territory(),
                    indicator.contract(),
                    indicator.engagement(),
                    indicator.nature(),
                    indicator.breakdowns(),
                    indicator.periodicity(),
                    entry.ended(),
                    entry.source());
        }
    }

    /** Which indicators are asked for; all are where null. */
    private record Filters(
            Set<String> territories, @Nullable String contract, @Nullable String engagement) {

        RegisterList list(Snapshot snapshot) {
            var jdbc = snapshot.jdbc();
            KnownTerritories.checkAll(jdbc, territories);
            return new RegisterList(jdbc, KIND)
                    .ofTerritories(territories)
                    .ofContract(contract)
                    .with(
                            "engagement",
                            KnownEntry.id(
                                    jdbc,
                                    AddressRefusal.ENGAGEMENT_UNKNOWN,
                                    "engagement",
                                    "engagement",
                                    engagement));
        }
    }

    private final ReadModel readModel;
    private final Answers answers;
    private final ListAnswers lists;

    IndicatorController(ReadModel readModel, Answers answers, ListAnswers lists) {
        this.lists = lists;
        this.readModel = readModel;
        this.answers = answers;
    }

    /** Indicators, kept to some territories, a contract or an engagement. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            description = "The indicators",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Indicators.class)))
    ResponseEntity<?> indicators(
            @RequestParam(defaultValue = "") Set<String> territory,
            @RequestParam(required = false) @Nullable String contract,
            @RequestParam(required = false) @Nullable String engagement,
            AskedList list,
            AskedTime time) {
        var filters = new Filters(territory, contract, engagement);
        return lists.of(TABLE, list, time, (snapshot, window) -> page(filters, window, snapshot));
    }

    /** The columns of the list of indicators as a table. */
    @GetMapping("/schema")
    TableSchema indicatorColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
    }

    private static Indicators page(Filters filters, Window window, Snapshot snapshot) {
        var page = filters.list(snapshot).page(window);
        var entries = new RegisterEntries(snapshot);
        return new Indicators(
                entries.all(KIND, page.ids(), Indicator.class).stream()
                        .map(IndicatorSummary::of)
                        .toList(),
                page.next(),
                page.total(),
                entries.failed(),
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
    }

    /** An indicator by its identifier, with or without {@code indicator:}. */
    @GetMapping("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "The indicator",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WholeIndicator.class)))
    ResponseEntity<?> indicator(@PathVariable String id, AskedTime time) {
        return answers.json(() ->
                readModel.ask(
                        time,
                        snapshot ->
                                WholeIndicator.read(snapshot, KnownEntry.withKind(KIND, id))
                                        .orElseThrow(() ->
                                                AddressRefusal.INDICATOR_UNKNOWN.inPath(id))));
    }
}
