package fr.avenant.reporting.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How much a finding matters to who uses the figures. */
public enum Severity {
    /** Both cannot be true. */
    @JsonProperty("error")
    ERROR,
    /** Probably wrong, or misleading. */
    @JsonProperty("warning")
    WARNING,
    /** One thing under several names. */
    @JsonProperty("naming")
    NAMING,
    /** Worth knowing. */
    @JsonProperty("note")
    NOTE;

    /** As tables have it: the worst is the least. */
    int rank() {
        return switch (this) {
            case ERROR -> 0;
            case WARNING -> 1;
            case NAMING -> 2;
            case NOTE -> 3;
        };
    }

    static Severity ofRank(int rank) {
        return Arrays.stream(values())
                .filter(severity -> severity.rank() == rank)
                .findFirst()
                .orElseThrow();
    }

    /** As it is written in addresses and answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws RequestRefused if there is no such severity
     */
    static Severity of(String label) {
        return Arrays.stream(values())
                .filter(severity -> severity.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new RequestRefused(
                                QualityRefusal.SEVERITY_UNKNOWN,
                                Map.of(
                                        "location",
                                        "parameter severity",
                                        "given",
                                        label,
                                        "known",
                                        Arrays.stream(values())
                                                .map(Severity::label)
                                                .collect(Collectors.joining(", ")))));
    }
}
