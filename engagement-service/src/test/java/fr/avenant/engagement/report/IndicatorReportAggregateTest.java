package fr.avenant.engagement.report;

import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.testplatform.fact.ShellRules;

class IndicatorReportAggregateTest
        extends ShellRules<IndicatorReport, IndicatorReportCommand, IndicatorReportEvent> {

    IndicatorReportAggregateTest() {
        super(IndicatorReportAggregate.class, IndicatorReports.GARANTIE_JEUNES);
    }
}
