package fr.avenant.reporting.geography;

import static fr.avenant.reporting.list.ListColumn.count;
import static fr.avenant.reporting.list.ListColumn.several;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.list.AskedForm;
import fr.avenant.reporting.list.ListAnswers;
import fr.avenant.reporting.list.ListTable;
import fr.avenant.reporting.list.Listed;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.TableSchema;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Territories with their quartiers and contracts. */
@RestController
@Requires(Right.PUBLISHED)
@RequestMapping(TerritoryController.PATH)
class TerritoryController {

    static final String PATH = "/api/v1/territories";

    private static final ListTable<TerritorySummary> TABLE =
            new ListTable<>(
                    "Territoires",
                    List.of(
                            word(
                                    "slug",
                                    "Nom court",
                                    "Its short name in addresses",
                                    TerritorySummary::slug),
                            text(
                                    "name",
                                    "Territoire",
                                    "As it calls itself",
                                    TerritorySummary::name),
                            word(
                                    "siren",
                                    "SIREN",
                                    "Of the intercommunality",
                                    it -> it.epci().siren()),
                            text(
                                    "epci",
                                    "Intercommunalité",
                                    "Official name of the intercommunality",
                                    it -> it.epci().name()),
                            word(
                                    "departmentCode",
                                    "Département (code)",
                                    "INSEE's code",
                                    it -> it.department().code()),
                            word("department", "Département", "Name", it -> it.department().name()),
                            word(
                                    "regionCode",
                                    "Région (code)",
                                    "INSEE's code",
                                    it -> it.region().code()),
                            word("region", "Région", "Name", it -> it.region().name()),
                            several(
                                    "contractCodes",
                                    "Codes des contrats",
                                    "The State's codes of its contracts",
                                    it ->
                                            it.contractCodes().stream()
                                                    .map(Territory.ContractCode::code)
                                                    .toList()),
                            several(
                                    "communes",
                                    "Communes",
                                    "Names of the communes",
                                    it ->
                                            it.communes().stream()
                                                    .map(Territory.Commune::name)
                                                    .toList()),
                            count(
                                    "quartiers",
                                    "Quartiers",
                                    "How many quartiers it has",
                                    TerritorySummary::quartiers),
                            count(
                                    "contracts",
                                    "Contrats",
                                    "How many contracts it has",
                                    TerritorySummary::contracts)));

    /**
     * All territories.
     *
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Territories(
            List<TerritorySummary> territories,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<TerritorySummary> {

        @Override
        public List<TerritorySummary> entries() {
            return territories;
        }
    }

    /** A territory in a list; {@code quartiers} and {@code contracts} are counts. */
    record TerritorySummary(
            String slug,
            String name,
            Territory.Epci epci,
            Territory.Area department,
            Territory.Area region,
            List<Territory.ContractCode> contractCodes,
            List<Territory.Commune> communes,
            int quartiers,
            int contracts) {}

    private final ReadModel readModel;
    private final Answers answers;
    private final ListAnswers lists;

    TerritoryController(ReadModel readModel, Answers answers, ListAnswers lists) {
        this.lists = lists;
        this.readModel = readModel;
        this.answers = answers;
    }

    @GetMapping
    @ApiResponse(
            responseCode = "200",
            description = "All territories",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Territories.class)))
    ResponseEntity<?> all(AskedForm form, AskedTime time) {
        return lists.of(TABLE, form, time, (snapshot, _) -> territories(snapshot));
    }

    /** The columns of the list of territories as a table. */
    @GetMapping("/schema")
    TableSchema territoryColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
    }

    private static Territories territories(Snapshot snapshot) {
        var entries = new RegisterEntries(snapshot);
        var quartiers = entries.counts().byTerritory("quartier");
        var contracts = entries.counts().byTerritory("contract");
        var territories =
                entries.ofKind("territory", Territory.class).stream()
                        .map(Entry::content)
                        .map(territory -> summary(territory, quartiers, contracts))
                        .toList();
        return new Territories(
                territories,
                entries.failed(),
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
    }

    @GetMapping("/{slug}")
    @ApiResponse(
            responseCode = "200",
            description = "The territory",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TerritoryDetail.class)))
    ResponseEntity<?> one(@PathVariable String slug, AskedTime time) {
        return answers.json(() -> territory(slug, time));
    }

    private TerritoryDetail territory(String slug, AskedTime time) {
        return readModel.ask(
                time,
                snapshot ->
                        TerritoryDetail.read(snapshot, slug)
                                .orElseThrow(() -> AddressRefusal.TERRITORY_UNKNOWN.inPath(slug)));
    }

    private static TerritorySummary summary(
            Territory territory, Map<String, Integer> quartiers, Map<String, Integer> contracts) {
        return new TerritorySummary(
                territory.slug(),
                territory.name(),
                territory.epci(),
                territory.department(),
                territory.region(),
                territory.contractCodes(),
                territory.communes(),
                quartiers.getOrDefault(territory.slug(), 0),
                contracts.getOrDefault(territory.slug(), 0));
    }
}
