package fr.avenant.engagement.report;

import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.engagement.report.IndicatorReportCommand.CorrectIndicatorReport;
import fr.avenant.engagement.report.IndicatorReportCommand.ReportIndicator;
import fr.avenant.engagement.report.IndicatorReportCommand.WithdrawIndicatorReport;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactCommands;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactHistory;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Indicator reports over HTTP. */
@RestController
@RequestMapping("/api/v1/indicator-reports")
class IndicatorReportController extends FactController<IndicatorReport> {

    IndicatorReportController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        ReportIndicator::new,
                        CorrectIndicatorReport::new,
                        WithdrawIndicatorReport::new,
                        new FactHistory<>(
                                IndicatorReportEvent.KIND,
                                IndicatorReportEvent.class,
                                IndicatorReportDecider::evolve)));
    }
}
