package fr.avenant.reporting.register;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.command.CommandRefused;
import fr.avenant.reporting.generation.ReadModel;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A contract with its signatories, its objectives and its engagements. */
@RestController
@Requires(Right.PUBLISHED)
class ContractController {

    private static final String KIND = "contract:";

    private final ReadModel readModel;

    ContractController(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** A contract by its identifier, with or without {@code contract:}. */
    @GetMapping("/api/v1/contracts/{id}")
    ContractDetail contract(@PathVariable String id) {
        var wanted = id.startsWith(KIND) ? id : KIND + id;
        return readModel.ask(jdbc ->
                ContractDetail.read(new RegisterEntries(jdbc), wanted)
                        .orElseThrow(() ->
                                new CommandRefused(
                                        RegisterRefusal.CONTRACT_UNKNOWN,
                                        Map.of("location", "path", "given", id))));
    }
}
