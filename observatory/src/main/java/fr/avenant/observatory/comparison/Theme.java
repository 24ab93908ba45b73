package fr.avenant.observatory.comparison;

import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The measures of one theme. */
public record Theme(String name, List<Measure> measures) {

    /** Measures by theme, themes and measures in the order of the catalogue. */
    public static List<Theme> of(List<Measure> measures, Words words) {
        return measures.stream()
                .collect(
                        Collectors.groupingBy(
                                m -> name(m.theme(), words),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(theme -> new Theme(theme.getKey(), theme.getValue()))
                .toList();
    }

    private static String name(@Nullable String theme, Words words) {
        return theme == null ? "Autres mesures" : words.of("theme", theme);
    }
}
