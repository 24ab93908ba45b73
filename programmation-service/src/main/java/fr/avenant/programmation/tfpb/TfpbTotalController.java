package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalCorrected;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Printed totals of landlords over HTTP. */
@RestController
@RequestMapping("/api/v1/tfpb-totals")
class TfpbTotalController extends FactController<TfpbTotal> {

    static final FactKind<TfpbTotal, TfpbTotalEvent> KIND =
            FactKind.of(
                            TfpbTotalEvent.KIND,
                            TfpbTotal.class,
                            TfpbTotalEvent.class,
                            TfpbTotalStated::new,
                            TfpbTotalCorrected::new,
                            TfpbTotalWithdrawn::new)
                    .ordered("StateTfpbTotal", "CorrectTfpbTotal");

    TfpbTotalController(CommandDesk desk) {
        super(desk, KIND);
    }
}
