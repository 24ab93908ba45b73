package fr.avenant.reporting.contract;

import static fr.avenant.reporting.list.EntryColumns.ended;
import static fr.avenant.reporting.list.EntryColumns.id;
import static fr.avenant.reporting.list.EntryColumns.territory;
import static fr.avenant.reporting.list.ListColumn.coded;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.RegisterEntries;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A contract with its signatories, its objectives and its engagements. */
@RestController
@Requires(Right.PUBLISHED)
class ContractController {

    private static final String KIND = "contract";
    private static final String PATH = "/api/v1/contracts";

    private static final ListTable<ContractInList> TABLE =
            new ListTable<>(
                    "Contrats",
                    List.of(
                            id(it -> it.contract().id()),
                            territory(ContractInList::territory),
                            coded(
                                    "kind",
                                    "Nature",
                                    "Kind of contract",
                                    "contractKind",
                                    it -> FactMembers.written(it.contract().kind())),
                            text("title", "Titre", "Title", it -> it.contract().title()),
                            word(
                                    "from",
                                    "Début",
                                    "First day, month or year",
                                    it -> it.contract().period().from()),
                            word(
                                    "to",
                                    "Fin",
                                    "Last day, month or year",
                                    it -> it.contract().period().to()),
                            word(
                                    "signedOn",
                                    "Signé le",
                                    "When it was signed, as its source says",
                                    it -> it.contract().signedOn()),
                            ended(
                                    "Whether its period, as prolonged, was over",
                                    it -> it.contract().ended())));

    /**
     * Contracts in the order of their identifiers.
     *
     * @param next what to ask for after these; null if there are no more
     * @param total how many there are on all pages
     * @param failed identifiers of those that could not be read; null if all could
     * @param links forms in which the whole list can be had
     */
    record Contracts(
            List<ContractInList> contracts,
            @Nullable String next,
            @Nullable Integer total,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<ContractInList> {

        @Override
        public List<ContractInList> entries() {
            return contracts;
        }
    }

    /** A contract in a list of those of all territories. */
    record ContractInList(String territory, @JsonUnwrapped ContractSummary contract) {}

    private final ReadModel readModel;
    private final Answers answers;
    private final ListAnswers lists;

    ContractController(ReadModel readModel, Answers answers, ListAnswers lists) {
        this.readModel = readModel;
        this.answers = answers;
        this.lists = lists;
    }

    /** Contracts, kept to some territories. */
    @GetMapping(PATH)
    @ApiResponse(
            responseCode = "200",
            description = "The contracts",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Contracts.class)))
    ResponseEntity<?> contracts(
            @RequestParam(defaultValue = "") Set<String> territory,
            AskedList list,
            AskedTime time) {
        return lists.of(TABLE, list, time, (snapshot, window) -> page(territory, window, snapshot));
    }

    /** The columns of the list of contracts as a table. */
    @GetMapping(PATH + "/schema")
    TableSchema contractColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
    }

    private static Contracts page(Set<String> territories, Window window, Snapshot snapshot) {
        KnownTerritories.checkAll(snapshot.jdbc(), territories);
        var page = new RegisterList(snapshot.jdbc(), KIND).ofTerritories(territories).page(window);
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
                page.total(),
                entries.failed(),
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
    }

    /** A contract by its identifier, with or without {@code contract:}. */
    @GetMapping(PATH + "/{id}")
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
