package fr.avenant.engagement.means;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.contracts.engagement.MeansEvent.MeansCorrected;
import fr.avenant.contracts.engagement.MeansEvent.MeansDeclared;
import fr.avenant.contracts.engagement.MeansEvent.MeansWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stated means over HTTP. */
@RestController
@RequestMapping("/api/v1/means")
class MeansController extends FactController<Means> {

    static final FactKind<Means, MeansEvent> KIND =
            FactKind.of(
                            MeansEvent.KIND,
                            Means.class,
                            MeansEvent.class,
                            MeansDeclared::new,
                            MeansCorrected::new,
                            MeansWithdrawn::new)
                    .ordered("DeclareMeans", "CorrectMeans");

    MeansController(CommandDesk desk) {
        super(desk, KIND);
    }
}
