package fr.avenant.engagement.report;

import fr.avenant.kit.refusal.Refusal;

/** Why a change of an indicator report is refused. */
enum IndicatorReportRefusal implements Refusal {
    /**
     * What was reached does not complete what was aimed at: it is a report of its own, and the
     * target stays.
     */
    REPORT_OF_ANOTHER_STAGE
}
