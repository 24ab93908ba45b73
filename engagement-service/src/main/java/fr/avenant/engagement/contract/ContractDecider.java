package fr.avenant.engagement.contract;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractCorrected;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractWithdrawn;
import fr.avenant.engagement.contract.ContractCommand.CorrectContract;
import fr.avenant.engagement.contract.ContractCommand.RegisterContract;
import fr.avenant.engagement.contract.ContractCommand.SignAvenant;
import fr.avenant.engagement.contract.ContractCommand.SignContract;
import fr.avenant.engagement.contract.ContractCommand.WithdrawContract;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a contract. A source may show it at any stage: it is taken over at that one. */
final class ContractDecider {

    private ContractDecider() {}

    static Decision<ContractEvent> decide(ContractCommand command, Lifecycle<Contract> state) {
        return switch (command) {
            case RegisterContract it -> state.whenNew(() -> Decision.accepted(takenOver(it)));
            case SignContract it -> state.whenCurrent(contract -> signed(it, contract));
            case SignAvenant it -> state.whenCurrent(contract -> amended(it, contract));
            case CorrectContract it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new ContractCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawContract it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            () ->
                                    Decision.accepted(
                                            new ContractWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Contract> evolve(Lifecycle<Contract> state, Recorded<ContractEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case ContractRegistered it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case ContractSigned it ->
                    state.changed(id, contract -> contract.signed(it.signature()));
            case AvenantSigned it -> state.changed(id, contract -> contract.amended(it.avenant()));
            case ContractCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case ContractWithdrawn _ -> state.withdrawn(id);
        };
    }

    private static List<ContractEvent> takenOver(RegisterContract command) {
        var contract = command.content();
        var source = command.source();
        var events = new ArrayList<ContractEvent>();
        events.add(
                new ContractRegistered(
                        command.id(), contract.unsigned(), command.effective(), source));
        var signature = contract.signature();
        if (signature != null) {
            events.add(
                    new ContractSigned(
                            command.id(), signature, since(signature.signedOn()), source));
        }
        for (var avenant : contract.avenants()) {
            events.add(new AvenantSigned(command.id(), avenant, since(avenant.signedOn()), source));
        }
        return events;
    }

    private static Decision<ContractEvent> signed(SignContract command, Contract contract) {
        return contract.signature() == null
                ? Decision.accepted(
                        new ContractSigned(
                                command.id(),
                                command.signature(),
                                command.effective(),
                                command.source()))
                : Decision.refused(ContractRefusal.CONTRACT_ALREADY_SIGNED);
    }

    private static Decision<ContractEvent> amended(SignAvenant command, Contract contract) {
        if (contract.signature() == null) {
            return Decision.refused(ContractRefusal.CONTRACT_NOT_SIGNED);
        }
        return contract.avenants().stream()
                        .anyMatch(known -> known.contract().equals(command.avenant().contract()))
                ? Decision.refused(ContractRefusal.AVENANT_ALREADY_SIGNED)
                : Decision.accepted(
                        new AvenantSigned(
                                command.id(),
                                command.avenant(),
                                command.effective(),
                                command.source()));
    }

    private static Effective since(@Nullable String date) {
        return date == null
                ? new Effective(Effective.UNKNOWN, null, Effective.Basis.INFERRED)
                : Effective.since(date);
    }
}
