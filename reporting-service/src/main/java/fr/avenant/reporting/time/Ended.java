package fr.avenant.reporting.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.kit.problem.InvalidParameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether what had begun by the day of a question, and has ended since, is there. */
public enum Ended {
    /** Not there. */
    @JsonProperty("excluded")
    EXCLUDED,
    /** There like what goes on. */
    @JsonProperty("included")
    INCLUDED;

    /** As it stands in addresses and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param parameter where it stands
     * @throws InvalidParameter if it is neither
     */
    static Ended parse(String text, String parameter) {
        return Arrays.stream(values())
                .filter(ended -> ended.label().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidParameter(
                                parameter,
                                Arrays.stream(values())
                                        .map(Ended::label)
                                        .collect(Collectors.joining(" or ", "must be ", ""))));
    }
}
