package fr.avenant.reporting.catalogue;

import fr.avenant.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All measures, read from the files of {@code catalogue/}. */
@Component
public final class Catalogue {

    private static final String FILES = "classpath:catalogue/*.yaml";

    /** A file of measures that stand under one theme. */
    private record Theme(String theme, List<MeasureEntry> measures) {}

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final String version;

    /**
     * @throws IllegalStateException if a measure is defined twice or a file cannot be read
     */
    Catalogue() {
        var yaml = YAMLMapper.builder().build();
        for (var file : files()) {
            try (var in = file.getInputStream()) {
                var theme = yaml.readValue(in, Theme.class);
                theme.measures().forEach(entry -> add(entry.measure(theme.theme())));
            } catch (IOException e) {
                throw new UncheckedIOException("Unreadable: " + file, e);
            }
        }
        version = EventJson.hash(List.copyOf(measures.values())).substring(0, 12);
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

    /** Changes with any change of any measure. */
    public String version() {
        return version;
    }

    private void add(Measure measure) {
        if (measures.put(measure.id(), measure) != null) {
            throw new IllegalStateException("The measure " + measure.id() + " is defined twice");
        }
    }

    private static List<Resource> files() {
        try {
            var found =
                    new ArrayList<>(
                            Arrays.asList(
                                    new PathMatchingResourcePatternResolver().getResources(FILES)));
            found.sort(Comparator.comparing(file -> String.valueOf(file.getFilename())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("No catalogue of measures", e);
        }
    }
}
