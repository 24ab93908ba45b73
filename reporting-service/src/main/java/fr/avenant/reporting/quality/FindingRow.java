package fr.avenant.reporting.quality;

import fr.avenant.contracts.Effective;
import fr.avenant.reporting.quality.Finding.PrintedPlace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A finding as the SQL of a rule gives it; what it has no column for is null. */
record FindingRow(
        @Nullable String territory,
        String what,
        @Nullable String printed,
        @Nullable String recomputed,
        @Nullable String difference,
        @Nullable Severity severity,
        @Nullable String id,
        @Nullable String nature,
        @Nullable Effective effective,
        @Nullable String computedBy,
        @Nullable List<String> notedAs,
        List<@Nullable Place> places) {

    /** A column that no finding has is a mistake in a rule. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private record Place(
            @Nullable String document,
            @Nullable String locator,
            @Nullable String system,
            String aggregate,
            @Nullable String printed,
            @Nullable String comment) {}

    /**
     * @throws RuntimeException if it is none
     */
    static FindingRow read(String json) {
        return JSON.readValue(json, FindingRow.class);
    }

    Finding of(Rule rule, DocumentTitles titles) {
        return new Finding(
                rule.id(),
                Objects.requireNonNullElse(severity, rule.severity()),
                territory,
                what,
                printed,
                recomputed,
                difference,
                id,
                nature,
                effective,
                computedBy,
                Objects.requireNonNullElse(notedAs, List.of()),
                places.stream().filter(Objects::nonNull).map(it -> place(it, titles)).toList());
    }

    private static PrintedPlace place(Place place, DocumentTitles titles) {
        return new PrintedPlace(
                place.document(),
                place.document() == null ? null : titles.of(place.document()),
                place.locator(),
                place.system(),
                place.aggregate(),
                place.printed(),
                place.comment());
    }
}
