package fr.avenant.engagement.contract;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.engagement.contract.ContractCommand.CorrectContract;
import fr.avenant.engagement.contract.ContractCommand.RegisterContract;
import fr.avenant.engagement.contract.ContractCommand.SignAvenant;
import fr.avenant.engagement.contract.ContractCommand.SignContract;
import fr.avenant.engagement.contract.ContractCommand.WithdrawContract;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.recording.command.CommandAnswer;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.recording.command.FactCommands;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactHistory;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contracts over HTTP. */
@RestController
@RequestMapping("/api/v1/contracts")
class ContractController extends FactController<Contract> {

    ContractController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        RegisterContract::new,
                        CorrectContract::new,
                        WithdrawContract::new,
                        new FactHistory<>(
                                ContractEvent.KIND, ContractEvent.class, ContractDecider::evolve)));
    }

    /** What is said of a signature. */
    record NewSignature(Contract.Signature signature, Effective effective, Source source) {}

    /** What is said of an amending act. */
    record NewAvenant(Contract.Avenant avenant, Effective effective, Source source) {}

    /** Records that the partners signed. */
    @Requires({Right.RECORD, Right.DECIDE})
    @PostMapping("/{id}/signature")
    ResponseEntity<CommandAnswer> sign(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody NewSignature body) {
        complete(body);
        var signatories =
                body.signature().signatories().stream().map(Contract.Signatory::organisation);
        var command = new SignContract(id, body.signature(), body.effective(), body.source());
        return answer(HttpStatus.OK, headers, CommandRequest.changing(command, signatories));
    }

    /** Records that an act amending the contract was signed. */
    @Requires({Right.RECORD, Right.DECIDE})
    @PostMapping("/{id}/avenants")
    ResponseEntity<CommandAnswer> amend(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody NewAvenant body) {
        complete(body);
        var command = new SignAvenant(id, body.avenant(), body.effective(), body.source());
        return answer(
                HttpStatus.OK,
                headers,
                CommandRequest.changing(command, Stream.of(body.avenant().contract())));
    }
}
