package fr.avenant.observatory.catalogue;

import fr.avenant.observatory.reporting.answer.CountedMeasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The measures of one theme. */
public record Theme(String name, List<CountedMeasure> measures) {

    /** Measures by theme, themes and measures in the order of the catalogue. */
    public static List<Theme> of(List<CountedMeasure> measures) {
        return measures.stream()
                .collect(
                        Collectors.groupingBy(
                                CountedMeasure::theme, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(theme -> new Theme(theme.getKey(), theme.getValue()))
                .toList();
    }
}
