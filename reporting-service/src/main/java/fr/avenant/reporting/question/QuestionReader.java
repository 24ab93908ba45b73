package fr.avenant.reporting.question;

import fr.avenant.kit.parameter.UnknownParameter;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.TimeParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
public final class QuestionReader {

    /** In place of members: whatever they are, also where the measure has a default. */
    static final String ANY = "any";

    private static final Set<String> GENERAL =
            Stream.concat(
                            Stream.of("measure", "by", "format", "geography", "definition"),
                            TimeParameters.NAMES.stream())
                    .collect(Collectors.toCollection(TreeSet::new));

    private final Catalogue catalogue;

    public QuestionReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @throws RequestRefused if something is named that does not exist
     * @throws InvalidParameter if a parameter is missing or malformed
     */
    public Question read(Parameters given, Coordinate at) {
        var measure =
                definition(
                        catalogue,
                        measure(given.one("measure")),
                        given.one("definition"),
                        "parameter definition");
        return read(given, List.of(measure), at).getFirst();
    }

    /**
     * One question a measure: each is broken down by, and limited to members of, those of the
     * dimensions that it has. One that none of them has is refused. A measure counts once however
     * often it is named, so that there are never more questions than the catalogue has measures.
     *
     * @throws RequestRefused if something is named that does not exist
     * @throws InvalidParameter if a parameter is missing or malformed
     */
    public List<Question> readAll(Parameters given, Coordinate at) {
        var ids = List.copyOf(given.list("measure"));
        InvalidParameter.unless(!ids.isEmpty(), "measure", "is missing");
        var versions = versions(given.one("definition"), ids.size());
        var measures = new ArrayList<Measure>();
        for (var index = 0; index < ids.size(); index++) {
            measures.add(
                    definition(
                            catalogue,
                            measure(ids.get(index)),
                            versions.get(index),
                            "parameter definition"));
        }
        return read(given, measures, at);
    }

    private static List<Question> read(Parameters given, List<Measure> measures, Coordinate at) {
        var dimensions = new LinkedHashSet<String>();
        measures.forEach(measure -> dimensions.addAll(dimensions(measure)));
        refuseUnknown(given.values().keySet(), dimensions);
        refuseUnless("parameter geography", given.one("geography"), List.of(Coordinates.AS_WAS));
        var by = given.list("by");
        by.forEach(dimension -> refuseUnknownDimension(dimension, dimensions));
        return measures.stream()
                .map(measure ->
                        new Question(
                                measure,
                                withTerritory(by.stream().filter(measure::has).toList()),
                                members(given, measure),
                                at))
                .toList();
    }

    private static List<@Nullable String> versions(@Nullable String given, int measures) {
        if (given == null) {
            return Collections.nCopies(measures, null);
        }
        var versions = List.of(given.split(",", -1));
        InvalidParameter.unless(
                versions.size() == measures,
                "definition",
                "must have one version for each measure, in their order");
        return new ArrayList<@Nullable String>(versions);
    }

    /**
     * The measure by one of its definitions, the newest unless another is asked for.
     *
     * @param location of the version that is asked for
     * @throws RequestRefused if there is no such version
     */
    static Measure definition(
            Catalogue catalogue, Measure measure, @Nullable String version, String location) {
        if (version == null) {
            return measure;
        }
        var versions = catalogue.versions(measure.id()).stream().map(String::valueOf).toList();
        refuseUnless(location, version, versions);
        return catalogue.find(measure.id(), Integer.parseInt(version)).orElseThrow();
    }

    private Measure measure(@Nullable String id) {
        if (id == null) {
            throw new InvalidParameter("measure", "is missing");
        }
        return catalogue
                .find(id)
                .orElseThrow(() ->
                        refused(
                                QuestionRefusal.MEASURE_UNKNOWN,
                                "parameter measure",
                                id,
                                catalogue.all().stream().map(Measure::id).toList()));
    }

    private static void refuseUnknown(Set<String> names, Set<String> dimensions) {
        var known = new ArrayList<>(GENERAL);
        known.addAll(dimensions);
        for (var name : names) {
            if (!known.contains(name)) {
                throw UnknownParameter.named(name, known);
            }
        }
    }

    private static void refuseUnknownDimension(String dimension, Set<String> dimensions) {
        if (!dimensions.contains(dimension)) {
            throw refused(QuestionRefusal.DIMENSION_UNKNOWN, "parameter by", dimension, dimensions);
        }
    }

    private static void refuseUnless(
            String location, @Nullable String given, List<String> supported) {
        if (given != null && !supported.contains(given)) {
            throw new RequestRefused(
                    QuestionRefusal.COORDINATE_NOT_SUPPORTED,
                    Map.of(
                            "location",
                            location,
                            "given",
                            given,
                            "supported",
                            String.join(", ", supported)));
        }
    }

    private static RequestRefused refused(
            QuestionRefusal refusal, String location, String given, Collection<String> known) {
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
