package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.KnownLabels;
import fr.avenant.observatory.reporting.answer.Dimension;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words that the API has for its codes; a code without a word stands for itself. */
@Component("labels")
public class FrenchLabels {

    /** In place of a member where there is none. */
    public static final String NOBODY = "–";

    private final KnownLabels known;

    FrenchLabels(KnownLabels known) {
        this.known = known;
    }

    /**
     * @param group what the code stands in, such as {@code reason}
     * @return the empty text if there is no code
     */
    public String of(String group, @Nullable String code) {
        return code == null ? "" : group(group).getOrDefault(code, code);
    }

    /** The codes of a group that have a word. */
    public Stream<String> codes(String group) {
        return group(group).keySet().stream();
    }

    /** Several words of one group, as an enumeration. */
    public String all(String group, List<String> codes) {
        return codes.stream().map(code -> of(group, code)).collect(Collectors.joining(", "));
    }

    /**
     * The year of a figure, and how it is known.
     *
     * @param year null if no source prints one
     * @param inferred whether a reader inferred it
     */
    public String year(@Nullable Integer year, boolean inferred) {
        if (year == null) {
            return of("yearBasis", "unknown");
        }
        return inferred ? year + ", " + of("yearBasis", "inferred") : year.toString();
    }

    /** A word as it stands within a sentence: abbreviations stay. */
    public static String inSentence(String word) {
        return word.isEmpty() || (word.length() > 1 && Character.isUpperCase(word.charAt(1)))
                ? word
                : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** What an event is called, by its published type {@code fr.avenant.<context>.<Name>.v<n>}. */
    public String event(@Nullable String type) {
        if (type == null) {
            return "";
        }
        var parts = List.of(type.split("\\.", -1));
        return of("event", parts.size() < 2 ? type : parts.get(parts.size() - 2));
    }

    /** What a dimension is called, by those of its measure; its name if it is none of them. */
    public static String dimension(List<Dimension> dimensions, String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .map(Dimension::label)
                .findFirst()
                .orElse(name);
    }

    /**
     * What a member of a dimension is called.
     *
     * @param members names of the answer, by dimension and code
     * @return a dash if there is no member
     */
    public String member(
            Map<String, Map<String, String>> members, String dimension, @Nullable String code) {
        if (code == null) {
            return NOBODY;
        }
        var named = members.getOrDefault(dimension, Map.of()).get(code);
        return named == null ? of("member." + dimension, code) : named;
    }

    private Map<String, String> group(String group) {
        return known.labels().getOrDefault(group, Map.of());
    }
}
