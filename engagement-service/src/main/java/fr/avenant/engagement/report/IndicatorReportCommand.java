package fr.avenant.engagement.report;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.recording.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an indicator report. */
sealed interface IndicatorReportCommand extends FactCommand {

    @Override
    default String kind() {
        return IndicatorReportEvent.KIND;
    }

    record ReportIndicator(
            @TargetAggregateIdentifier String id,
            IndicatorReport content,
            Effective effective,
            Source source)
            implements IndicatorReportCommand {}

    record CorrectIndicatorReport(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            IndicatorReport content,
            Effective effective,
            Source source)
            implements IndicatorReportCommand {}

    record WithdrawIndicatorReport(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements IndicatorReportCommand {}
}
