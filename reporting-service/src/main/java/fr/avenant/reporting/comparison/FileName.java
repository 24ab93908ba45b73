package fr.avenant.reporting.comparison;

import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.table.PlainName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file is called: what it counts, of whom, and when; in letters that every computer has. */
final class FileName {

    private static final int MOST_TERRITORIES = 3;

    private FileName() {}

    static String of(Exported answer, ExportFormat format) {
        return Stream.of(PlainName.of(answer.title()), territories(answer), day(answer))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("_", "avenant_", "." + extension(format)));
    }

    private static String extension(ExportFormat format) {
        return format == ExportFormat.SDMX_JSON ? "sdmx." + format.extension() : format.extension();
    }

    private static String territories(Exported answer) {
        var asked = answer.limits().getOrDefault("territory", List.of());
        return asked.isEmpty()
                ? ""
                : asked.size() <= MOST_TERRITORIES
                        ? PlainName.of(String.join("-", asked))
                        : asked.size() + "-territoires";
    }

    private static String day(Exported answer) {
        return answer.coordinates().on().toString();
    }
}
