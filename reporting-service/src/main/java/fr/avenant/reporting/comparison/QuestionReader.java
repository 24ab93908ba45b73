package fr.avenant.reporting.comparison;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.reporting.address.AddressRefusal;
import fr.avenant.reporting.address.Parameters;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.TimeParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question from the parameters of an address; nothing that it does not understand is passed
 * over.
 */
final class QuestionReader {

    /** In place of members: whatever they are, also where the measure has a default. */
    static final String ANY = "any";

    private static final Set<String> GENERAL =
            Stream.concat(
                            Stream.of("measure", "by", "format", "geography", "definition"),
                            TimeParameters.NAMES.stream())
                    .collect(Collectors.toCollection(TreeSet::new));

    private final Catalogue catalogue;

    QuestionReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @throws RequestRefused if something is named that does not exist
     * @throws InvalidParameter if a parameter is missing or malformed
     */
    Question read(Parameters given, Coordinate at) {
        var measure = measure(given.one("measure"));
        refuseUnknown(given.values().keySet(), measure);
        refuseUnless("parameter geography", given.one("geography"), Coordinates.AS_WAS);
        refuseOtherDefinition(measure, given.one("definition"), "parameter definition");
        var by = given.list("by");
        by.forEach(dimension -> refuseUnknownDimension(dimension, measure));
        return new Question(measure, withTerritory(by), members(given, measure), at);
    }

    /**
     * @param location of the version that is asked for
     */
    static void refuseOtherDefinition(Measure measure, @Nullable String given, String location) {
        refuseUnless(location, given, Integer.toString(measure.definitionVersion()));
    }

    private Measure measure(@Nullable String id) {
        if (id == null) {
            throw new InvalidParameter("measure", "is missing");
        }
        return catalogue
                .find(id)
                .orElseThrow(() ->
                        refused(
                                ComparisonRefusal.MEASURE_UNKNOWN,
                                "parameter measure",
                                id,
                                catalogue.all().stream().map(Measure::id).toList()));
    }

    private static void refuseUnknown(Set<String> names, Measure measure) {
        var known = new ArrayList<>(GENERAL);
        known.addAll(dimensions(measure));
        for (var name : names) {
            if (!known.contains(name)) {
                throw AddressRefusal.unknown(name, known);
            }
        }
    }

    private static void refuseUnknownDimension(String dimension, Measure measure) {
        if (!measure.has(dimension)) {
            throw refused(
                    ComparisonRefusal.DIMENSION_UNKNOWN,
                    "parameter by",
                    dimension,
                    dimensions(measure));
        }
    }

    private static void refuseUnless(String location, @Nullable String given, String supported) {
        if (given != null && !given.equals(supported)) {
            throw new RequestRefused(
                    ComparisonRefusal.COORDINATE_NOT_SUPPORTED,
                    Map.of("location", location, "given", given, "supported", supported));
        }
    }

    private static RequestRefused refused(
            ComparisonRefusal refusal, String location, String given, Collection<String> known) {
        return new RequestRefused(
                refusal,
                Map.of("location", location, "given", given, "known", String.join(", ", known)));
    }

    /**
     * A quartier's short name is its own only within its territory, and what territories say of the
     * same place or body is what each of them says.
     */
    private static List<String> withTerritory(Collection<String> by) {
        var dimensions = new ArrayList<>(by);
        if (!by.contains("territory")) {
            dimensions.stream()
                    .filter(MemberOwners.SUBJECTS::contains)
                    .findFirst()
                    .ifPresent(subject -> dimensions.add(dimensions.indexOf(subject), "territory"));
        }
        return dimensions;
    }

    private static Map<String, Set<String>> members(Parameters given, Measure measure) {
        var members = new HashMap<String, Set<String>>();
        measure.defaults().forEach((dimension, member) -> members.put(dimension, Set.of(member)));
        for (var dimension : dimensions(measure)) {
            var wanted = given.list(dimension);
            if (wanted.contains(ANY)) {
                members.remove(dimension);
            } else if (!wanted.isEmpty()) {
                members.put(dimension, wanted);
            }
        }
        var years = members.getOrDefault("year", Set.of());
        InvalidParameter.unless(
                years.stream().allMatch(year -> year.matches("[0-9]{4}")),
                "year",
                "must be years such as 2018,2019");
        return members;
    }

    private static List<String> dimensions(Measure measure) {
        return measure.dimensions().stream().map(Dimension::name).toList();
    }
}
