package fr.avenant.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.entry.RegisterList;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownEntry;
import fr.avenant.reporting.parameter.KnownTerritories;
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
@RequestMapping("/api/v1/indicators")
class IndicatorController {

    private static final String KIND = "indicator";

    /**
     * Indicators in the order of their identifiers.
     *
     * @param next what to ask for after these; null if there are no more
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Indicators(
            List<IndicatorSummary> indicators,
            @Nullable String next,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint) {}

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
                    .with(
                            "contract",
                            KnownEntry.id(
                                    jdbc,
                                    AddressRefusal.CONTRACT_UNKNOWN,
                                    "contract",
                                    "contract",
                                    contract))
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

    IndicatorController(ReadModel readModel, Answers answers) {
        this.readModel = readModel;
        this.answers = answers;
    }

    /**
     * Indicators, kept to some territories, a contract or an engagement.
     *
     * @param after identifier of the last one of the page before
     * @param limit how many, from 1
     */
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
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ListPage.LARGEST) int limit,
            AskedTime time) {
        ListPage.check(limit);
        var filters = new Filters(territory, contract, engagement);
        return answers.json(
                () -> readModel.ask(time, snapshot -> page(filters, after, limit, snapshot)));
    }

    private static Indicators page(
            Filters filters, @Nullable String after, int limit, Snapshot snapshot) {
        var page = filters.list(snapshot).page(after, limit);
        var entries = new RegisterEntries(snapshot);
        return new Indicators(
                entries.all(KIND, page.ids(), Indicator.class).stream()
                        .map(IndicatorSummary::of)
                        .toList(),
                page.next(),
                entries.failed(),
                Standpoint.of(snapshot));
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
