package fr.avenant.reporting.quality;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.reporting.answer.Standpoint;
import java.util.List;

/**
 * How many findings there are, by territory, rule and severity; what there is none of is left out.
 */
record FindingCounts(List<FindingCount> counts, @JsonUnwrapped Standpoint standpoint) {}
