package fr.avenant.engagement.report;

import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorCorrected;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorTargetSet;
import fr.avenant.engagement.report.IndicatorReportCommand.CorrectIndicatorReport;
import fr.avenant.engagement.report.IndicatorReportCommand.ReportIndicator;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactRules;
import org.junit.jupiter.api.Test;

class IndicatorReportDeciderTest
        extends FactRules<
                IndicatorReport,
                IndicatorReportCommand,
                IndicatorReportEvent,
                Decision<IndicatorReportEvent>> {

    private static final IndicatorTargetSet TARGET = Examples.of(IndicatorTargetSet.class);
    private static final DeciderSpec<
                    IndicatorReportCommand, IndicatorReportEvent, Decision<IndicatorReportEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<IndicatorReport>unknown(),
                            IndicatorReportDecider::decide,
                            (state, id, event) ->
                                    IndicatorReportDecider.evolve(
                                            state, new Recorded<>(id, event)));

    IndicatorReportDeciderTest() {
        super(
                IndicatorReports.GARANTIE_JEUNES,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)),
                Lifecycle::stale);
    }

    @Test
    void a_value_that_is_aimed_at_is_a_target() {
        DECIDER.given()
                .when(
                        new ReportIndicator(
                                TARGET.id(), TARGET.content(), TARGET.effective(), TARGET.source()))
                .then(Decision.accepted(TARGET));
    }

    @Test
    void what_was_reached_does_not_complete_a_target() {
        DECIDER.given(TARGET)
                .when(correct(Nature.COMPLETION))
                .then(Decision.refused(IndicatorReportRefusal.REPORT_OF_ANOTHER_STAGE));
    }

    @Test
    void a_stage_that_was_recorded_wrongly_is_rectified() {
        DECIDER.given(TARGET)
                .when(correct(Nature.RECTIFICATION))
                .then(
                        Decision.accepted(
                                new IndicatorCorrected(
                                        TARGET.id(),
                                        eventId(0),
                                        Nature.RECTIFICATION,
                                        reached(),
                                        TARGET.effective(),
                                        TARGET.source())));
    }

    private static IndicatorReportCommand correct(Nature nature) {
        return new CorrectIndicatorReport(
                TARGET.id(), eventId(0), nature, reached(), TARGET.effective(), TARGET.source());
    }

    private static IndicatorReport reached() {
        return Examples.of(IndicatorReported.class).content();
    }
}
