package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.CorrectTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.StateTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.WithdrawTfpbTotal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Printed totals of landlords over HTTP. */
@RestController
@RequestMapping("/api/v1/tfpb-totals")
class TfpbTotalController extends FactController<TfpbTotal> {

    TfpbTotalController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        StateTfpbTotal::new, CorrectTfpbTotal::new, WithdrawTfpbTotal::new));
    }
}
