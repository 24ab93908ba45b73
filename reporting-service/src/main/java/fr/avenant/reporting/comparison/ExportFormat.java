package fr.avenant.reporting.comparison;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.parameter.Parameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;

/** In what forms cells leave. */
enum ExportFormat {
    JSON(MediaType.APPLICATION_JSON_VALUE, "json"),
    CSV("text/csv;charset=UTF-8", "csv"),
    /** For spreadsheets on a French computer. */
    CSV_FR("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    GEOJSON("application/geo+json", "geojson"),
    SDMX_JSON("application/vnd.sdmx.data+json;version=2.0.0", "json");

    /** As addresses have them. */
    static final List<String> CODES = Arrays.stream(values()).map(ExportFormat::code).toList();

    private static final String PARAMETER = "format";
    private static final String VERSION = "version";

    private final String type;
    private final String extension;

    ExportFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    /** As it stands in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** Of the file's name. */
    String extension() {
        return extension;
    }

    /** In French. */
    String label() {
        return FrenchLabels.export(code());
    }

    /** Whether cells of these dimensions can leave so: a map needs places. */
    boolean suits(List<String> by) {
        return this != GEOJSON || by.stream().anyMatch(GeoJsonCells.PLACES::contains);
    }

    /**
     * The form that is asked for: by the parameter or else by the header.
     *
     * @param accept header of that name; null if there is none
     * @throws InvalidParameter if the parameter names none
     */
    static ExportFormat of(Parameters given, @Nullable String accept) {
        var code = given.one(PARAMETER);
        return code == null ? accepted(accept) : of(code);
    }

    private static ExportFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidParameter(
                                PARAMETER,
                                "must be "
                                        + CODES.stream().collect(Collectors.joining(", "))
                                        + " (one of them)"));
    }

    /**
     * What is wanted most; whoever accepts nothing of ours gets JSON, as a person's browser does.
     */
    private static ExportFormat accepted(@Nullable String accept) {
        return wanted(accept).flatMap(ExportFormat::of).findFirst().orElse(JSON);
    }

    private static Stream<MediaType> wanted(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        } catch (InvalidMediaTypeException _) {
            return Stream.empty();
        }
    }

    private static Stream<ExportFormat> of(MimeType wanted) {
        return Arrays.stream(values())
                .filter(format -> wanted.isCompatibleWith(format.type()))
                .filter(format -> isOfVersion(wanted, format))
                .limit(1);
    }

    /** Whoever wants another major version of a standard than ours does not want ours. */
    private static boolean isOfVersion(MimeType wanted, ExportFormat format) {
        var version = wanted.getParameter(VERSION);
        var ours = format.type().getParameter(VERSION);
        return version == null || ours == null || major(version).equals(major(ours));
    }

    private static String major(String version) {
        var end = version.indexOf('.');
        return end < 0 ? version : version.substring(0, end);
    }
}
