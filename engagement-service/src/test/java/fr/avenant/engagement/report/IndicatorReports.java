package fr.avenant.engagement.report;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorCorrected;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReportWithdrawn;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.engagement.report.IndicatorReportCommand.CorrectIndicatorReport;
import fr.avenant.engagement.report.IndicatorReportCommand.ReportIndicator;
import fr.avenant.engagement.report.IndicatorReportCommand.WithdrawIndicatorReport;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of indicator reports ask for and tell. */
final class IndicatorReports {

    /** A value of Le Puy: it was not legible first. */
    static final FactSample<IndicatorReport, IndicatorReportCommand, IndicatorReportEvent>
            GARANTIE_JEUNES =
                    FactSample.of(
                            new FactWords<>(
                                    ReportIndicator::new,
                                    CorrectIndicatorReport::new,
                                    WithdrawIndicatorReport::new,
                                    IndicatorReported::new,
                                    IndicatorCorrected::new,
                                    IndicatorReportWithdrawn::new),
                            Examples.of(IndicatorCorrected.class),
                            it ->
                                    new IndicatorReport(
                                            it.territory(),
                                            it.indicator(),
                                            it.stage(),
                                            it.period(),
                                            it.quartier(),
                                            Quantity.notAvailable(),
                                            it.unit(),
                                            it.breakdown(),
                                            it.note()));

    private IndicatorReports() {}
}
