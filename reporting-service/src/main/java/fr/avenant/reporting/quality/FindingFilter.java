package fr.avenant.reporting.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What findings are kept to; null where they are not.
 *
 * @param territory slug
 * @param rule identifier
 * @param document identifier, in which one of their places is
 * @param kind of something that they are about, such as {@code statistic}
 * @param subject identifier of something that they are about
 */
record FindingFilter(
        @Nullable String territory,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable String document,
        @Nullable String kind,
        @Nullable String subject) {

    /** What counts of everything are about. */
    private static final String EVERYTHING = "";

    private static final char KIND_ENDS = ':';

    /** Those that name several spellings are a list of their own, unless they are asked for. */
    boolean isListed(Severity of) {
        return severity == null ? rule != null || of != Severity.NAMING : severity == of;
    }

    /** Whether there are counts of what it lets through. */
    boolean isCounted() {
        return subject == null && (document == null || kind == null);
    }

    /** Whether there is a list of what it lets through, in order, whatever the territory. */
    boolean isAboutSomething() {
        return document != null || kind != null;
    }

    Scope scope() {
        return Scope.of(territory);
    }

    /** Whether it is counted, though it may be on another list. */
    boolean matches(Finding finding) {
        return (rule == null || rule.equals(finding.rule()))
                && (severity == null || severity == finding.severity())
                && (document == null || finding.documents().contains(document))
                && (subject == null || finding.subjects().contains(subject))
                && (kind == null
                        || finding.subjects().stream().anyMatch(it -> kind.equals(kindOf(it))));
    }

    static String kindOf(String aggregate) {
        return aggregate.substring(0, Math.max(aggregate.indexOf(KIND_ENDS), 0));
    }

    /** By what all tables of findings have. */
    String narrow() {
        var conditions = new ArrayList<>(List.of("true"));
        add(conditions, territory, "territory = :territory");
        add(conditions, rule, "rule = :rule");
        add(conditions, severity, "severity = :severity");
        return String.join(" and ", conditions);
    }

    /** The same by what the findings themselves have, besides. */
    String condition() {
        var conditions = new ArrayList<>(List.of(narrow()));
        add(conditions, document, "documents @> array[:document]::text[]");
        add(conditions, kind, "kinds @> array[:kind]::text[]");
        add(conditions, subject, "subjects @> array[:subject]::text[]");
        return String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("territory", territory);
        parameters.put("rule", rule);
        parameters.put("severity", severity == null ? null : severity.rank());
        parameters.put(
                "listed",
                Arrays.stream(Severity.values())
                        .filter(this::isListed)
                        .map(Severity::rank)
                        .toArray(Integer[]::new));
        parameters.put("about", document != null ? document : kind != null ? kind : EVERYTHING);
        parameters.put("document", document);
        parameters.put("kind", kind);
        parameters.put("subject", subject);
        return parameters;
    }
}
