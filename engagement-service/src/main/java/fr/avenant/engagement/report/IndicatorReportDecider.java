package fr.avenant.engagement.report;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorCorrected;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReportWithdrawn;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorTargetSet;
import fr.avenant.engagement.report.IndicatorReportCommand.CorrectIndicatorReport;
import fr.avenant.engagement.report.IndicatorReportCommand.ReportIndicator;
import fr.avenant.engagement.report.IndicatorReportCommand.WithdrawIndicatorReport;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;

/** The rules of an indicator report. */
final class IndicatorReportDecider {

    private IndicatorReportDecider() {}

    static Decision<IndicatorReportEvent> decide(
            IndicatorReportCommand command, Lifecycle<IndicatorReport> state) {
        return switch (command) {
            case ReportIndicator it -> state.whenNew(() -> Decision.accepted(told(it)));
            case CorrectIndicatorReport it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () -> state.whenCurrent(now -> corrected(it, now)));
            case WithdrawIndicatorReport it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new IndicatorReportWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<IndicatorReport> evolve(
            Lifecycle<IndicatorReport> state, Recorded<IndicatorReportEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case IndicatorTargetSet it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case IndicatorReported it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case IndicatorCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case IndicatorReportWithdrawn _ -> state.withdrawn();
        };
    }

    private static Decision<IndicatorReportEvent> corrected(
            CorrectIndicatorReport it, IndicatorReport now) {
        return it.nature() == Nature.COMPLETION && it.content().stage() != now.stage()
                ? Decision.refused(IndicatorReportRefusal.REPORT_OF_ANOTHER_STAGE)
                : Decision.accepted(
                        new IndicatorCorrected(
                                it.id(),
                                it.corrects(),
                                it.nature(),
                                it.content(),
                                it.effective(),
                                it.source()));
    }

    private static IndicatorReportEvent told(ReportIndicator it) {
        return switch (it.content().stage()) {
            case PLANNED ->
                    new IndicatorTargetSet(it.id(), it.content(), it.effective(), it.source());
            case REPORTED ->
                    new IndicatorReported(it.id(), it.content(), it.effective(), it.source());
        };
    }
}
