package fr.avenant.reporting.comparison;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.command.CommandRefused;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads a question from the parameters of an address; nothing that it does not understand is passed
 * over.
 */
final class QuestionReader {

    /** Days begin and end where the contracts are. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final String ANY = "any";
    private static final Set<String> GENERAL =
            Set.of("measure", "by", "asOf", "on", "positions", "format", "geography", "definition");

    private final Catalogue catalogue;
    private final Clock clock;

    QuestionReader(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @throws CommandRefused if a parameter is missing, unknown or malformed
     */
    Question read(MultiValueMap<String, String> parameters, PositionLookup positions) {
        var measure = measure(parameters.getFirst("measure"));
        refuseUnknown(parameters.keySet(), measure);
        refuseUnsupported(parameters, measure);
        var by = list(parameters.getFirst("by"));
        by.forEach(dimension -> refuseUnknownDimension(dimension, measure));
        return new Question(
                measure,
                List.copyOf(by),
                members(parameters, measure),
                positions(parameters, positions),
                on(parameters));
    }

    private Measure measure(@Nullable String id) {
        if (id == null) {
            throw new InvalidContent("parameter measure", "is missing");
        }
        return catalogue
                .find(id)
                .orElseThrow(() ->
                        new CommandRefused(
                                ComparisonRefusal.MEASURE_UNKNOWN,
                                Map.of(
                                        "location",
                                        "parameter measure",
                                        "given",
                                        id,
                                        "known",
                                        String.join(
                                                ", ",
                                                catalogue.all().stream()
                                                        .map(Measure::id)
                                                        .toList()))));
    }

    private static void refuseUnknown(Set<String> names, Measure measure) {
        for (var name : names) {
            if (!GENERAL.contains(name) && !measure.has(name)) {
                throw new CommandRefused(
                        ComparisonRefusal.PARAMETER_UNKNOWN,
                        Map.of(
                                "location", "parameter " + name,
                                "known",
                                        String.join(", ", GENERAL.stream().sorted().toList())
                                                + ", "
                                                + dimensions(measure)));
            }
        }
    }

    private static void refuseUnknownDimension(String dimension, Measure measure) {
        if (!measure.has(dimension)) {
            throw new CommandRefused(
                    ComparisonRefusal.DIMENSION_UNKNOWN,
                    Map.of(
                            "location",
                            "parameter by",
                            "given",
                            dimension,
                            "known",
                            dimensions(measure)));
        }
    }

    private static void refuseUnsupported(
            MultiValueMap<String, String> parameters, Measure measure) {
        refuseUnless("geography", parameters.getFirst("geography"), Coordinates.AS_WAS);
        refuseUnless(
                "definition",
                parameters.getFirst("definition"),
                Integer.toString(measure.definitionVersion()));
    }

    private static void refuseUnless(String name, @Nullable String given, String supported) {
        if (given != null && !given.equals(supported)) {
            throw new CommandRefused(
                    ComparisonRefusal.COORDINATE_NOT_SUPPORTED,
                    Map.of(
                            "location",
                            "parameter " + name,
                            "given",
                            given,
                            "supported",
                            supported));
        }
    }

    private static Map<String, Set<String>> members(
            MultiValueMap<String, String> parameters, Measure measure) {
        var members = new HashMap<String, Set<String>>();
        measure.defaults().forEach((dimension, member) -> members.put(dimension, Set.of(member)));
        for (var dimension : measure.dimensions()) {
            var given = list(parameters.getFirst(dimension.name()));
            if (given.contains(ANY)) {
                members.remove(dimension.name());
            } else if (!given.isEmpty()) {
                members.put(dimension.name(), given);
            }
        }
        var years = members.getOrDefault("year", Set.of());
        InvalidContent.unless(
                years.stream().allMatch(year -> year.matches("[0-9]{4}")),
                "parameter year",
                "must be years such as 2018,2019");
        return members;
    }

    private static Positions positions(
            MultiValueMap<String, String> parameters, PositionLookup lookup) {
        var pinned = parameters.getFirst("positions");
        var asOf = parameters.getFirst("asOf");
        InvalidContent.unless(
                pinned == null || asOf == null,
                "parameter positions",
                "goes without asOf: both say until when");
        if (pinned != null) {
            return pinned(pinned, lookup.complete());
        }
        return asOf == null ? lookup.complete() : lookup.at(instant(asOf));
    }

    private static Positions pinned(String text, Positions complete) {
        var pinned = new LinkedHashMap<String, Long>();
        for (var part : text.split(",", -1)) {
            InvalidContent.unless(
                    part.matches("(territory|engagement|programmation):-?[0-9]{1,18}"),
                    "parameter positions",
                    "must look like territory:12,engagement:3,programmation:4");
            var colon = part.indexOf(':');
            pinned.put(part.substring(0, colon), Long.valueOf(part.substring(colon + 1)));
        }
        pinned.forEach((context, position) ->
                InvalidContent.unless(
                        position <= complete.byContext().getOrDefault(context, -1L),
                        "parameter positions",
                        "names a position of " + context + " that is not recorded yet"));
        return new Positions(pinned);
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(FRANCE)
                            .toInstant()
                            .minusNanos(1_000)
                    : Instant.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidContent(
                    "parameter asOf",
                    "must be a date (2026-11-21) or an instant (2026-11-21T10:00:00Z)");
        }
    }

    private LocalDate on(MultiValueMap<String, String> parameters) {
        var text = parameters.getFirst("on");
        try {
            return text == null ? LocalDate.now(clock.withZone(FRANCE)) : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidContent("parameter on", "must be a date such as 2026-11-21");
        }
    }

    private static Set<String> list(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        var members = new LinkedHashSet<String>();
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(members::add);
        return members;
    }

    private static String dimensions(Measure measure) {
        return String.join(
                ", ", measure.dimensions().stream().map(dimension -> dimension.name()).toList());
    }
}
