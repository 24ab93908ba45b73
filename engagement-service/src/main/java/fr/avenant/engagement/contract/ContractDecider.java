package fr.avenant.engagement.contract;

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
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;

/** The rules of a contract. */
final class ContractDecider {

    private ContractDecider() {}

    static Decision<ContractEvent> decide(ContractCommand command, Lifecycle<Contract> state) {
        return switch (command) {
            case RegisterContract it ->
                    state.whenNew(() ->
                            Decision.unless(
                                    AvenantRule.objection(it.content()),
                                    () -> Decision.accepted(Takeover.events(it))));
            case SignContract it -> state.whenCurrent(contract -> signed(it, contract));
            case SignAvenant it -> state.whenCurrent(contract -> amended(it, contract));
            case CorrectContract it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            before -> ActsStayRule.corrected(before, it.content()),
                            it.effective(),
                            it.source(),
                            after ->
                                    Decision.unless(
                                            AvenantRule.objection(after),
                                            () -> Decision.accepted(corrected(it, after))));
            case WithdrawContract it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
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
            case ContractWithdrawn _ -> state.withdrawn();
        };
    }

    private static Decision<ContractEvent> signed(SignContract command, Contract contract) {
        if (contract.signature() != null) {
            return Decision.refused(ContractRefusal.CONTRACT_ALREADY_SIGNED);
        }
        return Decision.unless(
                AvenantRule.objection(contract.signed(command.signature())),
                () ->
                        Decision.accepted(
                                new ContractSigned(
                                        command.id(),
                                        command.signature(),
                                        command.effective(),
                                        command.source())));
    }

    private static Decision<ContractEvent> amended(SignAvenant command, Contract contract) {
        var avenant = command.avenant();
        if (contract.signature() == null && contract.avenants().isEmpty()) {
            return Decision.refused(ContractRefusal.CONTRACT_NOT_SIGNED);
        }
        if (contract.avenants().stream()
                .anyMatch(known -> known.contract().equals(avenant.contract()))) {
            return Decision.refused(ContractRefusal.AVENANT_ALREADY_SIGNED);
        }
        return Decision.unless(
                AvenantRule.objection(contract.amended(avenant)),
                () ->
                        Decision.accepted(
                                new AvenantSigned(
                                        command.id(),
                                        avenant,
                                        command.effective(),
                                        command.source())));
    }

    private static ContractEvent corrected(CorrectContract command, Contract content) {
        return new ContractCorrected(
                command.id(),
                command.corrects(),
                command.nature(),
                content,
                command.effective(),
                command.source());
    }
}
