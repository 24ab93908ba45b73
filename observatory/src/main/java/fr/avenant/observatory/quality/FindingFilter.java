package fr.avenant.observatory.quality;

import fr.avenant.observatory.moment.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What findings are kept to; null where they are not.
 *
 * @param kind of what they are about, such as {@code statistic}
 * @param document identifier
 * @param subject identifier of what they are about
 */
record FindingFilter(
        @Nullable String territory,
        @Nullable String severity,
        @Nullable String rule,
        @Nullable String kind,
        @Nullable String document,
        @Nullable String subject,
        Moment moment) {

    static final String FINDINGS = "/qualite";
    static final String NAMES = "/qualite/noms";

    private static final String FINDINGS_OF_API = "/api/v1/data-quality";
    private static final String NAMES_OF_API = "/api/v1/data-quality/names";

    FindingFilter {
        territory = given(territory);
        severity = given(severity);
        rule = given(rule);
        kind = given(kind);
        document = given(document);
        subject = given(subject);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether anything is left out. */
    public boolean active() {
        return !parameters().isEmpty();
    }

    /** Whether a filter is in use that few need. */
    public boolean detailed() {
        return kind != null || document != null || subject != null;
    }

    /** Whether what has several names is among the findings. */
    public boolean withNames() {
        return severity != null || rule != null;
    }

    /** The page so kept. */
    public String page() {
        return page(FINDINGS, null);
    }

    /**
     * A page of it.
     *
     * @param after how many were on the pages before; null for none
     */
    public String page(String path, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path).queryParams(parameters());
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.queryParams(moment.parameters()).encode().build().toUriString();
    }

    /** All findings of one severity in the same territory. */
    public FindingFilter of(String other) {
        return new FindingFilter(territory, other, null, null, null, null, moment);
    }

    /** All findings of one rule in the same territory. */
    public FindingFilter by(String other) {
        return new FindingFilter(territory, null, other, null, null, null, moment);
    }

    /** All findings in the same territory. */
    FindingFilter everything() {
        return new FindingFilter(territory, null, null, null, null, null, moment);
    }

    /** What has several names, as far as it is kept to the same. */
    public FindingFilter names() {
        return new FindingFilter(territory, null, null, kind, document, subject, moment);
    }

    /** The same findings from the public API, one a line. */
    public String csv() {
        return csv(FINDINGS_OF_API);
    }

    /** The same names from there. */
    public String namesCsv() {
        return names().csv(NAMES_OF_API);
    }

    private String csv(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters())
                .queryParams(moment.parameters())
                .queryParam("format", "csv")
                .encode()
                .build()
                .toUriString();
    }

    /**
     * The question for a page of them.
     *
     * @param after how many were on the pages before; null for none
     */
    MultiValueMap<String, String> question(@Nullable String after, int limit) {
        var question = parameters();
        question.addAll(moment.parameters());
        if (after != null) {
            question.add("after", after);
        }
        question.add("limit", Integer.toString(limit));
        return question;
    }

    private MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        add(parameters, "territory", territory);
        add(parameters, "severity", severity);
        add(parameters, "rule", rule);
        add(parameters, "kind", kind);
        add(parameters, "document", document);
        add(parameters, "subject", subject);
        return parameters;
    }

    private static void add(
            MultiValueMap<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }
}
