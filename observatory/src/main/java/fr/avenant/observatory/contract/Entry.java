package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.answer.EngagementDetail;
import fr.avenant.observatory.reporting.answer.IndicatorDetail;
import java.util.List;

/**
 * An engagement on the page of its contract.
 *
 * @param found whether it is itself what was looked for
 * @param lines its indicators; of one that was not looked for only those that were
 */
record Entry(EngagementDetail engagement, boolean found, List<Line> lines) {

    /** An indicator, and whether it is what was looked for. */
    record Line(IndicatorDetail indicator, boolean found) {}
}
