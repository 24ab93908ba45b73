package fr.avenant.reporting.engagement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Engagement;
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
@RequestMapping("/api/v1/engagements")
class EngagementController {

    private static final String KIND = "engagement";

    /**
     * Engagements in the order of their identifiers.
     *
     * @param next what to ask for after these; null if there are no more
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Engagements(
            List<EngagementSummary> engagements,
            @Nullable String next,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint) {}

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
                    .with(
                            "contract",
                            KnownEntry.id(
                                    jdbc,
                                    AddressRefusal.CONTRACT_UNKNOWN,
                                    "contract",
                                    "contract",
                                    contract))
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

    EngagementController(ReadModel readModel, Answers answers) {
        this.readModel = readModel;
        this.answers = answers;
    }

    /**
     * Engagements, kept to some territories, a contract, a partner or a quartier.
     *
     * @param after identifier of the last one of the page before
     * @param limit how many, from 1
     */
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
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ListPage.LARGEST) int limit,
            AskedTime time) {
        ListPage.check(limit);
        var filters = new Filters(territory, contract, partner, quartier);
        return answers.json(
                () -> readModel.ask(time, snapshot -> page(filters, after, limit, snapshot)));
    }

    private static Engagements page(
            Filters filters, @Nullable String after, int limit, Snapshot snapshot) {
        var page = filters.list(snapshot).page(after, limit);
        var entries = new RegisterEntries(snapshot);
        var indicators = entries.counts().indicators(page.ids());
        return new Engagements(
                entries.all(KIND, page.ids(), Engagement.class).stream()
                        .map(entry -> EngagementSummary.of(entry, indicators))
                        .toList(),
                page.next(),
                entries.failed(),
                Standpoint.of(snapshot));
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
