package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeCorrected;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programmes of landlords over HTTP. */
@RestController
@RequestMapping("/api/v1/tfpb-programmes")
class TfpbProgrammeController extends FactController<TfpbProgramme> {

    static final FactKind<TfpbProgramme, TfpbProgrammeEvent> KIND =
            FactKind.of(
                            TfpbProgrammeEvent.KIND,
                            TfpbProgramme.class,
                            TfpbProgrammeEvent.class,
                            TfpbProgrammeAgreed::new,
                            TfpbProgrammeCorrected::new,
                            TfpbProgrammeWithdrawn::new)
                    .ordered("AgreeTfpbProgramme", "CorrectTfpbProgramme");

    TfpbProgrammeController(CommandDesk desk) {
        super(desk, KIND);
    }
}
