package fr.avenant.engagement.indicator;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorRevised;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Indicators over HTTP. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorController extends FactController<Indicator> {

    static final FactKind<Indicator, IndicatorEvent> KIND =
            FactKind.of(
                            IndicatorEvent.KIND,
                            Indicator.class,
                            IndicatorEvent.class,
                            IndicatorDefined::new,
                            IndicatorRevised::new,
                            IndicatorWithdrawn::new)
                    .ordered("DefineIndicator", "ReviseIndicator");

    IndicatorController(CommandDesk desk) {
        super(desk, KIND);
    }
}
