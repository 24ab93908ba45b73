package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.AgreeTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.CorrectTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.WithdrawTfpbProgramme;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programmes of landlords over HTTP. */
@RestController
@RequestMapping("/api/v1/tfpb-programmes")
class TfpbProgrammeController extends FactController<TfpbProgramme> {

    TfpbProgrammeController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        AgreeTfpbProgramme::new,
                        CorrectTfpbProgramme::new,
                        WithdrawTfpbProgramme::new));
    }
}
