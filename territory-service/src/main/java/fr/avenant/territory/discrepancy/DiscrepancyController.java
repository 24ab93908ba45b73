package fr.avenant.territory.discrepancy;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyCorrected;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discrepancies over HTTP. */
@RestController
@RequestMapping("/api/v1/discrepancies")
class DiscrepancyController extends FactController<Discrepancy> {

    static final FactKind<Discrepancy, DiscrepancyEvent> KIND =
            FactKind.of(
                            DiscrepancyEvent.KIND,
                            Discrepancy.class,
                            DiscrepancyEvent.class,
                            DiscrepancyNoted::new,
                            DiscrepancyCorrected::new,
                            DiscrepancyWithdrawn::new)
                    .ordered("NoteDiscrepancy", "CorrectDiscrepancy");

    DiscrepancyController(CommandDesk desk) {
        super(desk, KIND);
    }
}
