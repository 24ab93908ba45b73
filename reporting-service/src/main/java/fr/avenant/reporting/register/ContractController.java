package fr.avenant.reporting.register;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A contract with its signatories, its objectives and its engagements. */
@RestController
@Requires(Right.PUBLISHED)
class ContractController {

    private static final String KIND = "contract:";

    private final ReadModel readModel;
    private final Answers answers;

    ContractController(ReadModel readModel, Answers answers) {
        this.readModel = readModel;
        this.answers = answers;
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
        var wanted = id.startsWith(KIND) ? id : KIND + id;
        return answers.json(() -> contract(id, wanted, time));
    }

    private ContractDetail contract(String id, String wanted, AskedTime time) {
        return readModel.ask(
                time,
                snapshot ->
                        ContractDetail.read(snapshot, wanted)
                                .orElseThrow(() ->
                                        new RequestRefused(
                                                RegisterRefusal.CONTRACT_UNKNOWN,
                                                Map.of("location", "path", "given", id))));
    }
}
