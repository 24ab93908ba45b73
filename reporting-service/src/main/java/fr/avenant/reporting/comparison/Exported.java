package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.time.TimeCoordinates;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an answer before its first cell.
 *
 * @param measures at least one
 * @param several whether the answer tells measures apart, also where there is only one
 * @param by dimensions of any of the measures
 * @param limits which members were asked for, by dimension
 * @param permalink the same question with its positions pinned
 */
record Exported(
        List<Measure> measures,
        boolean several,
        List<String> by,
        Map<String, List<String>> limits,
        TimeCoordinates coordinates,
        String permalink) {

    static Exported of(
            List<Measure> measures,
            boolean several,
            List<List<String>> by,
            Map<String, List<String>> limits,
            TimeCoordinates coordinates,
            String permalink) {
        var dimensions = new LinkedHashSet<String>();
        by.forEach(dimensions::addAll);
        return new Exported(
                measures, several, List.copyOf(dimensions), limits, coordinates, permalink);
    }

    /** A dimension in French. */
    String label(String dimension) {
        return measures.stream()
                .filter(measure -> measure.has(dimension))
                .map(measure -> measure.label(dimension))
                .findFirst()
                .orElse(dimension);
    }

    /** The measure, or how many there are, in French. */
    String title() {
        return measures.size() == 1 ? measures.getFirst().label() : measures.size() + " mesures";
    }

    /** The address of the same cells in another form. */
    String address(ExportFormat format) {
        return format == ExportFormat.JSON ? permalink : permalink + "&format=" + format.code();
    }

    /** Where the structure of that form is described; null if the description of the API does. */
    @Nullable String schema(ExportFormat format) {
        return format == ExportFormat.JSON
                ? null
                : permalink.replaceFirst("\\?", "/schema?") + "&format=" + format.code();
    }

    /** All forms that the same cells can be had in. */
    List<Download> downloads() {
        return Arrays.stream(ExportFormat.values())
                .filter(this::suits)
                .map(format -> Download.of(format, address(format), schema(format)))
                .toList();
    }

    /** Whether its cells can leave so: a map needs places. */
    boolean suits(ExportFormat format) {
        return format != ExportFormat.GEOJSON
                || by.stream().anyMatch(GeoJsonCells.PLACES::contains);
    }
}
