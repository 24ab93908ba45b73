package fr.avenant.engagement.engagement;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Engagements over HTTP. */
@RestController
@RequestMapping("/api/v1/engagements")
class EngagementController extends FactController<Engagement> {

    static final FactKind<Engagement, EngagementEvent> KIND =
            FactKind.of(
                            EngagementEvent.KIND,
                            Engagement.class,
                            EngagementEvent.class,
                            EngagementSigned::new,
                            EngagementRevised::new,
                            EngagementWithdrawn::new)
                    .ordered("SignEngagement", "ReviseEngagement");

    EngagementController(CommandDesk desk) {
        super(desk, KIND);
    }
}
