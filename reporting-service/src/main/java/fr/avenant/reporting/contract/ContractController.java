package fr.avenant.reporting.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.entry.RegisterEntries;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A contract with its signatories, its objectives and its engagements. */
@RestController
@Requires(Right.PUBLISHED)
class ContractController {

    private static final String KIND = "contract";

    /**
     * Contracts in the order of their identifiers.
     *
     * @param next what to ask for after these; null if there are no more
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Contracts(
            List<ContractInList> contracts,
            @Nullable String next,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint) {}

    /** A contract in a list of those of all territories. */
    record ContractInList(String territory, @JsonUnwrapped ContractSummary contract) {}

    private final ReadModel readModel;
    private final Answers answers;

    ContractController(ReadModel readModel, Answers answers) {
        this.readModel = readModel;
        this.answers = answers;
    }

    /**
     * Contracts, kept to some territories.
     *
     * @param after identifier of the last one of the page before
     * @param limit how many, from 1
     */
    @GetMapping("/api/v1/contracts")
    @ApiResponse(
            responseCode = "200",
            description = "The contracts",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Contracts.class)))
    ResponseEntity<?> contracts(
            @RequestParam(defaultValue = "") Set<String> territory,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ListPage.LARGEST) int limit,
            AskedTime time) {
        ListPage.check(limit);
        return answers.json(
                () -> readModel.ask(time, snapshot -> page(territory, after, limit, snapshot)));
    }

    private static Contracts page(
            Set<String> territories, @Nullable String after, int limit, Snapshot snapshot) {
        KnownTerritories.checkAll(snapshot.jdbc(), territories);
        var page =
                new RegisterList(snapshot.jdbc(), KIND)
                        .ofTerritories(territories)
                        .page(after, limit);
        var entries = new RegisterEntries(snapshot);
        var contracts = entries.all(KIND, page.ids(), Contract.class);
        var signatures =
                ContractSummary.signatures(
                        entries.all("signature", page.ids(), Contract.Signature.class));
        return new Contracts(
                contracts.stream()
                        .map(entry ->
                                new ContractInList(
                                        entry.content().territory(),
                                        ContractSummary.of(entry, signatures)))
                        .toList(),
                page.next(),
                entries.failed(),
                Standpoint.of(snapshot));
    }

    /** A contract by its identifier, with or without {@code contract:}. */
    @GetMapping("/api/v1/contracts/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContractDetail.class)))
    ResponseEntity<?> contract(@PathVariable String id, AskedTime time) {
        var wanted = KnownEntry.withKind(KIND, id);
        return answers.json(() -> contract(id, wanted, time));
    }

    private ContractDetail contract(String id, String wanted, AskedTime time) {
        return readModel.ask(
                time,
                snapshot ->
                        ContractDetail.read(snapshot, wanted)
                                .orElseThrow(() -> AddressRefusal.CONTRACT_UNKNOWN.inPath(id)));
    }
}
