package fr.avenant.reporting.geography;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.parameter.AddressRefusal;
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
@RequestMapping("/api/v1/territories")
class TerritoryController {

    /**
     * All territories.
     *
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Territories(
            List<TerritorySummary> territories,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint) {}

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

    TerritoryController(ReadModel readModel, Answers answers) {
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
    ResponseEntity<?> all(AskedTime time) {
        return answers.json(() -> territories(time));
    }

    private Territories territories(AskedTime time) {
        return readModel.ask(
                time,
                snapshot -> {
                    var entries = new RegisterEntries(snapshot);
                    var quartiers = entries.counts().byTerritory("quartier");
                    var contracts = entries.counts().byTerritory("contract");
                    var territories =
                            entries.ofKind("territory", Territory.class).stream()
                                    .map(Entry::content)
                                    .map(territory -> summary(territory, quartiers, contracts))
                                    .toList();
                    return new Territories(territories, entries.failed(), Standpoint.of(snapshot));
                });
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
