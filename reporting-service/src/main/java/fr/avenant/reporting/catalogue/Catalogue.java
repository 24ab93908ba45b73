package fr.avenant.reporting.catalogue;

import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.catalogue.Measure.Holds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All measures, read from files. */
public final class Catalogue {

    /** A file of measures that stand under one theme. */
    private record Theme(String theme, List<MeasureEntry> measures) {}

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Measure>> definitions = new HashMap<>();
    private final String version;

    private Catalogue(List<Resource> files) {
        var yaml = YAMLMapper.builder().build();
        for (var file : files) {
            try (var in = file.getInputStream()) {
                var theme = yaml.readValue(in, Theme.class);
                theme.measures().forEach(entry -> add(entry.definitions(theme.theme())));
            } catch (IOException e) {
                throw new UncheckedIOException("Unreadable: " + file, e);
            }
        }
        version = EventJson.hash(List.copyOf(measures.values())).substring(0, 12);
    }

    /**
     * @param files in the order of the measures
     * @throws IllegalStateException if a measure is defined twice
     * @throws java.util.MissingResourceException if a dimension or unit has no French word
     */
    public static Catalogue read(List<Resource> files) {
        return new Catalogue(files);
    }

    /** In the order of the files. */
    public List<Measure> all() {
        return List.copyOf(measures.values());
    }

    public Optional<Measure> find(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /**
     * A measure as one of its definitions has it; the versions that there are, oldest first, are
     * those of {@link #versions}.
     */
    public Optional<Measure> find(String id, int version) {
        return Optional.ofNullable(definitions.getOrDefault(id, Map.of()).get(version));
    }

    /** The versions of a measure's definition, oldest first; none if there is no such measure. */
    public List<Integer> versions(String id) {
        return List.copyOf(definitions.getOrDefault(id, Map.of()).keySet());
    }

    /**
     * The French word for a member of a dimension that no register holds, if the catalogue has one.
     */
    public Optional<String> memberLabel(String dimension, String code) {
        return FrenchLabels.member(dimension, code);
    }

    /**
     * Whether the members of a dimension are the same everywhere, such as kinds of posts, and not
     * each territory's own, such as contracts.
     */
    public boolean isSharedByTerritories(String dimension) {
        return FrenchLabels.isShared(dimension);
    }

    /**
     * Measures whose facts hold while what they are about goes on, such as engagements; those of
     * the others stay true of their period, such as statistics.
     */
    public Set<String> states() {
        return measures.values().stream()
                .filter(measure -> measure.holds() == Holds.WHILE_IT_LASTS)
                .map(Measure::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Units whose figures count no people. A small figure in another unit can be about somebody; a
     * unit that the catalogue does not know is another one.
     */
    public Set<String> unitsOfThings() {
        return FrenchLabels.unitsOfThings();
    }

    /** Changes with any change of any measure. */
    public String version() {
        return version;
    }

    private void add(List<Measure> versions) {
        var measure = versions.getLast();
        if (measures.put(measure.id(), measure) != null) {
            throw new IllegalStateException("The measure " + measure.id() + " is defined twice");
        }
        var byVersion = new TreeMap<Integer, Measure>();
        versions.forEach(it -> byVersion.put(it.definitionVersion(), it));
        definitions.put(measure.id(), byVersion);
    }
}
