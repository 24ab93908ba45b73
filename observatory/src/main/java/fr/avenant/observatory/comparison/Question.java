package fr.avenant.observatory.comparison;

import fr.avenant.observatory.choice.Choice;
import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.answer.Coordinates;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question about one measure. Page and API use the same parameters, so that a link to one is a
 * link to the other.
 *
 * @param measure identifier; empty if none is chosen yet
 * @param by dimensions that the answer tells apart, in order
 * @param filters all other parameters of the API: members by dimension, and coordinates
 * @param display how the page shows the answer
 */
public record Question(
        String measure, List<String> by, Map<String, List<String>> filters, Display display) {

    private static final int LENGTH_OF_A_DAY = "2026-01-01".length();

    /** What is asked at, whatever the measure; a definition is the measure's own. */
    static final List<String> COORDINATES =
            List.of(
                    "territory",
                    "year",
                    "on",
                    "asOf",
                    "ended",
                    "parts",
                    "geography",
                    "positions",
                    "until");

    private static final Set<String> NOT_A_FILTER = Set.of("measure", "by", "format");

    /** A question whose answer is shown as usual. */
    public Question(String measure, List<String> by, Map<String, List<String>> filters) {
        this(measure, by, filters, Display.usual());
    }

    /** About a measure, told apart by dimensions, of everything that is recorded. */
    public static Question about(String measure, List<String> by) {
        return new Question(measure, by, Map.of());
    }

    /** The same territories at the same moment about another measure, broken down as is usual. */
    Question ofMeasure(String other) {
        var kept = new LinkedHashMap<>(filters);
        kept.keySet().retainAll(COORDINATES);
        return new Question(
                other, List.of(), kept, Display.usual().of(display.order(), display.mine()));
    }

    /** Reads the parameters of a request; blank ones say nothing. */
    static Question read(MultiValueMap<String, String> parameters) {
        var filters = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var members = split(values);
            if (!NOT_A_FILTER.contains(name)
                    && !Display.PARAMETERS.contains(name)
                    && !Choice.isSearch(name)
                    && !members.isEmpty()) {
                filters.put(name, members);
            }
        });
        return new Question(
                String.join("", split(parameters.getOrDefault("measure", List.of()))),
                split(parameters.getOrDefault("by", List.of())),
                filters,
                Display.read(parameters));
    }

    /** The same, only for some members of a dimension; for all of them if the list is empty. */
    public Question only(String dimension, List<String> members) {
        var changed = new LinkedHashMap<>(filters);
        if (members.isEmpty()) {
            changed.remove(dimension);
        } else {
            changed.put(dimension, members);
        }
        return new Question(measure, by, changed, display.onPage(0));
    }

    /** The same, told apart by other dimensions. */
    public Question brokenDownBy(List<String> dimensions) {
        return new Question(measure, dimensions, filters, display);
    }

    /** The same, shown in another way. */
    public Question shown(Display other) {
        return new Question(measure, by, filters, other);
    }

    /** The same, where an answer stands: it has the same cells at any time. */
    public Question at(Coordinates coordinates) {
        return only("on", List.of(coordinates.on()))
                .only(
                        "ended",
                        coordinates.ended() == null ? List.of() : List.of(coordinates.ended()))
                .only("definition", List.of(String.valueOf(coordinates.definition())))
                .only("positions", pinned(coordinates.positions()))
                .only("until", pinned(coordinates.until()));
    }

    /** The same at the moment of a page. */
    public Question at(Moment moment) {
        var question = this;
        for (var name : Moment.NAMES) {
            question = question.only(name, moment.values(name));
        }
        return question;
    }

    /** The same with a territory that the reader calls theirs. */
    public Question mine(String territory) {
        return shown(display.of(display.order(), territory));
    }

    private static List<String> pinned(Map<String, Long> positions) {
        return positions.entrySet().stream()
                .map(position -> position.getKey() + ":" + position.getValue())
                .toList();
    }

    /** Members that the answer is kept to; empty if it is not. */
    public List<String> chosen(String parameter) {
        return filters.getOrDefault(parameter, List.of());
    }

    /** The single value of a parameter. */
    public @Nullable String single(String parameter) {
        var values = chosen(parameter);
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** Whether a parameter is a moment, and not a whole day. */
    public boolean exact(String parameter) {
        var value = single(parameter);
        return value != null && value.length() > LENGTH_OF_A_DAY;
    }

    /** The parameters of the API. */
    public MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("measure", measure);
        if (!by.isEmpty()) {
            parameters.add("by", String.join(",", by));
        }
        filters.forEach((name, values) -> parameters.add(name, String.join(",", values)));
        return parameters;
    }

    /** The page that answers it. */
    public String page() {
        return address("/comparaison");
    }

    /** Another address about it, such as that of a picture. */
    String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters())
                .queryParams(display.parameters())
                .encode()
                .build()
                .toUriString();
    }

    private static List<String> split(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }
}
