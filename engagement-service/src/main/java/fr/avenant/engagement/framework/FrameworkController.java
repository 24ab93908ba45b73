package fr.avenant.engagement.framework;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkRevised;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Frameworks over HTTP. */
@RestController
@RequestMapping("/api/v1/frameworks")
class FrameworkController extends FactController<Framework> {

    static final FactKind<Framework, FrameworkEvent> KIND =
            FactKind.of(
                            FrameworkEvent.KIND,
                            Framework.class,
                            FrameworkEvent.class,
                            FrameworkPublished::new,
                            FrameworkRevised::new,
                            FrameworkWithdrawn::new)
                    .ordered("PublishFramework", "ReviseFramework");

    FrameworkController(CommandDesk desk) {
        super(desk, KIND);
    }
}
