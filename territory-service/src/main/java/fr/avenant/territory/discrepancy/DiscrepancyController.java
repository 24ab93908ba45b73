package fr.avenant.territory.discrepancy;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.CorrectDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.NoteDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.WithdrawDiscrepancy;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discrepancies over HTTP. */
@RestController
@RequestMapping("/api/v1/discrepancies")
class DiscrepancyController extends FactController<Discrepancy> {

    DiscrepancyController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        NoteDiscrepancy::new, CorrectDiscrepancy::new, WithdrawDiscrepancy::new));
    }
}
