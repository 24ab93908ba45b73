package fr.avenant.reporting.catalogue;

import fr.avenant.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All measures, read from files. */
public final class Catalogue {

    /** A file of measures that stand under one theme. */
    private record Theme(String theme, List<MeasureEntry> measures) {}

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final String version;

    private Catalogue(List<Resource> files) {
        var yaml = YAMLMapper.builder().build();
        for (var file : files) {
            try (var in = file.getInputStream()) {
                var theme = yaml.readValue(in, Theme.class);
                theme.measures().forEach(entry -> add(entry.measure(theme.theme())));
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
     * The French word for a member of a dimension that no register holds, if the catalogue has one.
     */
    public Optional<String> memberLabel(String dimension, String code) {
        return Words.member(dimension, code);
    }

    /**
     * Whether the members of a dimension are the same everywhere, such as kinds of posts, and not
     * each territory's own, such as contracts.
     */
    public boolean isSharedByTerritories(String dimension) {
        return Words.isShared(dimension);
    }

    /**
     * Measures whose facts hold while what they are about goes on, such as engagements; those of
     * the others stay true of their period, such as statistics.
     */
    public Set<String> states() {
        return Words.states();
    }

    /**
     * Whether figures of a unit count people, so that small ones can be about somebody; a unit that
     * the catalogue does not know may.
     */
    public boolean countsPeople(String unit) {
        return Words.countsPeople(unit);
    }

    /** Changes with any change of any measure. */
    public String version() {
        return version;
    }

    private void add(Measure measure) {
        if (measures.put(measure.id(), measure) != null) {
            throw new IllegalStateException("The measure " + measure.id() + " is defined twice");
        }
    }
}
