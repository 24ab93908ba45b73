package fr.avenant.reporting.register;

import fr.avenant.kit.command.CommandRefused;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.register.RegisterEntries.Entry;
import fr.avenant.reporting.register.RegisterEntries.EntrySource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Territories with their quartiers and contracts. */
@RestController
@RequestMapping("/api/v1/territories")
class TerritoryController {

    /** All territories. */
    record Territories(List<TerritorySummary> territories) {}

    /** A territory in a list; {@code quartiers} and {@code contracts} are counts. */
    record TerritorySummary(
            String slug,
            String name,
            JsonNode epci,
            JsonNode department,
            JsonNode region,
            JsonNode contractCodes,
            JsonNode communes,
            int quartiers,
            int contracts) {}

    /** A territory with what it has. */
    record TerritoryDetail(
            String slug,
            String name,
            JsonNode epci,
            JsonNode formerSirens,
            JsonNode department,
            JsonNode region,
            JsonNode contractCodes,
            JsonNode communes,
            List<QuartierDetail> quartiers,
            List<ContractSummary> contracts,
            EntrySource source) {}

    /** A quartier with the versions of its perimeter. */
    record QuartierDetail(
            String id,
            String slug,
            String name,
            String kind,
            JsonNode communes,
            List<JsonNode> geography,
            EntrySource source) {}

    /** A contract in a list. */
    record ContractSummary(
            String id,
            String slug,
            String kind,
            String title,
            JsonNode period,
            @Nullable String signedOn) {}

    private final ReadModel readModel;

    TerritoryController(ReadModel readModel) {
        this.readModel = readModel;
    }

    @GetMapping
    Territories all() {
        return readModel.ask(jdbc -> {
            var entries = new RegisterEntries(jdbc);
            return new Territories(
                    entries.ofKind("territory").stream()
                            .map(territory -> summary(territory, entries))
                            .toList());
        });
    }

    @GetMapping("/{slug}")
    TerritoryDetail one(@PathVariable String slug) {
        return readModel.ask(jdbc -> {
            var entries = new RegisterEntries(jdbc);
            var territory =
                    entries.one("territory", "territory:" + slug)
                            .orElseThrow(() ->
                                    new CommandRefused(
                                            RegisterRefusal.TERRITORY_UNKNOWN,
                                            Map.of("location", "path", "given", slug)));
            return detail(slug, territory, entries);
        });
    }

    private static TerritorySummary summary(Entry territory, RegisterEntries entries) {
        var slug = territory.text("slug");
        var content = territory.content();
        return new TerritorySummary(
                slug,
                territory.text("name"),
                content.path("epci"),
                content.path("department"),
                content.path("region"),
                content.path("contractCodes"),
                content.path("communes"),
                entries.ofTerritory("quartier", slug).size(),
                entries.ofTerritory("contract", slug).size());
    }

    private static TerritoryDetail detail(String slug, Entry territory, RegisterEntries entries) {
        var content = territory.content();
        return new TerritoryDetail(
                slug,
                territory.text("name"),
                content.path("epci"),
                content.path("formerSirens"),
                content.path("department"),
                content.path("region"),
                content.path("contractCodes"),
                content.path("communes"),
                entries.ofTerritory("quartier", slug).stream()
                        .map(quartier -> quartier(quartier, entries))
                        .toList(),
                entries.ofTerritory("contract", slug).stream()
                        .map(contract -> contract(contract, entries))
                        .toList(),
                territory.source());
    }

    private static QuartierDetail quartier(Entry quartier, RegisterEntries entries) {
        return new QuartierDetail(
                quartier.id(),
                quartier.slug(),
                quartier.text("name"),
                quartier.text("kind"),
                quartier.content().path("communes"),
                entries.parts("perimeter", quartier.id()).stream().map(Entry::content).toList(),
                quartier.source());
    }

    private static ContractSummary contract(Entry contract, RegisterEntries entries) {
        return new ContractSummary(
                contract.id(),
                contract.code(),
                contract.text("kind"),
                contract.text("title"),
                contract.content().path("period"),
                entries.parts("signature", contract.id()).stream()
                        .findFirst()
                        .map(signature -> signature.optional("signedOn"))
                        .orElse(null));
    }
}
