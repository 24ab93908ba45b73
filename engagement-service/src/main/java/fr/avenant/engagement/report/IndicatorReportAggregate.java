package fr.avenant.engagement.report;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.engagement.report.IndicatorReportCommand.CorrectIndicatorReport;
import fr.avenant.engagement.report.IndicatorReportCommand.ReportIndicator;
import fr.avenant.engagement.report.IndicatorReportCommand.WithdrawIndicatorReport;
import fr.avenant.recording.command.Shell;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of an indicator report; no rule inside. */
@Aggregate(type = IndicatorReportEvent.KIND)
class IndicatorReportAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<IndicatorReport> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportIndicator command) {
        Shell.carryOut(IndicatorReportDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectIndicatorReport command) {
        Shell.carryOut(IndicatorReportDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawIndicatorReport command) {
        Shell.carryOut(IndicatorReportDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(IndicatorReportEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state =
                IndicatorReportDecider.evolve(
                        state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
