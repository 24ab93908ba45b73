package fr.avenant.engagement.indicator;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.engagement.indicator.IndicatorCommand.DefineIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.ReviseIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.WithdrawIndicator;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Indicators over HTTP. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorController extends FactController<Indicator> {

    IndicatorController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        DefineIndicator::new, ReviseIndicator::new, WithdrawIndicator::new));
    }
}
