package fr.avenant.allinone.observability;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A question to Prometheus.
 *
 * @param place the panel or alert that asks it
 * @param legend how Grafana names a series, with labels in double braces; may be empty
 */
record Query(String place, String expression, String legend) {

    private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    List<String> labelsOfLegend() {
        return LABEL.matcher(legend).results().map(it -> it.group(1)).toList();
    }

    /** With what Grafana puts in place of its variables. */
    String expressionOver(String interval) {
        return expression
                .replace("$__rate_interval", interval)
                .replace("$__range", interval)
                .replace("$application", ".*");
    }

    /** What the expression reads. */
    List<Selector> selectors() {
        return PromQl.selectors(expression);
    }

    /** A metric and the labels that a query expects it to have. */
    record Selector(String metric, List<String> labels) {

        private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");

        static Selector of(String metric, String matchers) {
            return new Selector(
                    metric,
                    MATCHER.matcher(matchers)
                            .results()
                            .map((MatchResult it) -> it.group(1))
                            .toList());
        }
    }
}
