package fr.avenant.engagement.contract;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.engagement.contract.ContractCommand.RegisterContract;
import java.util.ArrayList;
import java.util.List;

/**
 * A source may show a contract at any stage: it is taken over at that one. Stages that the source
 * does not tell of are not known, and no event is made up for them.
 */
final class Takeover {

    private Takeover() {}

    static List<ContractEvent> events(RegisterContract command) {
        var id = command.id();
        var contract = command.content();
        var source = command.source();
        var events = new ArrayList<ContractEvent>();
        events.add(new ContractRegistered(id, contract.unsigned(), command.effective(), source));
        var signature = contract.signature();
        if (signature != null) {
            var signed = Effective.sinceIfPrinted(signature.signedOn());
            events.add(new ContractSigned(id, signature, signed, source));
        }
        for (var avenant : contract.avenants()) {
            var signed = Effective.sinceIfPrinted(avenant.signedOn());
            events.add(new AvenantSigned(id, avenant, signed, source));
        }
        return events;
    }
}
