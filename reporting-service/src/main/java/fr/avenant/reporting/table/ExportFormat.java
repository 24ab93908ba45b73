package fr.avenant.reporting.table;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.csv.CsvForm;
import fr.avenant.reporting.parameter.Parameters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;

/** In what forms answers leave. */
public enum ExportFormat {
    JSON(MediaType.APPLICATION_JSON_VALUE, "json"),
    CSV("text/csv;charset=UTF-8", "csv"),
    /** For spreadsheets on a French computer. */
    CSV_FR("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    GEOJSON("application/geo+json", "geojson"),
    SDMX_JSON("application/vnd.sdmx.data+json;version=2.0.0", "json");

    /** Those of whatever is a table, and of what programs read. */
    public static final Set<ExportFormat> OF_TABLES = EnumSet.of(JSON, CSV, CSV_FR, XLSX);

    /** The parameter by which it is asked for. */
    public static final String PARAMETER = "format";

    private static final String VERSION = "version";

    private final String type;
    private final String extension;

    ExportFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** Of the file's name. */
    public String extension() {
        return extension;
    }

    /** In French. */
    public String label() {
        return FrenchLabels.export(code());
    }

    /** How its CSV is written; null if it is none. */
    public @Nullable CsvForm csv() {
        return switch (this) {
            case CSV -> CsvForm.RFC_4180;
            case CSV_FR -> CsvForm.FRENCH;
            case JSON, XLSX, GEOJSON, SDMX_JSON -> null;
        };
    }

    /** Whether it is for programs, which read codes, not words. */
    public boolean isInCodes() {
        return this == JSON || this == CSV;
    }

    /**
     * The form that is asked for: by the parameter or else by the header. Whoever accepts nothing
     * of ours gets JSON, as a person's browser does.
     *
     * @param accept header of that name; null if there is none
     * @param offered among which it has to be
     * @throws InvalidParameter if the parameter names none of them
     */
    public static ExportFormat of(
            Parameters given, @Nullable String accept, Set<ExportFormat> offered) {
        var code = given.one(PARAMETER);
        return code == null
                ? wanted(accept).flatMap(type -> of(type, offered)).findFirst().orElse(JSON)
                : of(code, offered);
    }

    private static ExportFormat of(String code, Set<ExportFormat> offered) {
        return offered.stream()
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidParameter(
                                PARAMETER,
                                "must be "
                                        + offered.stream()
                                                .sorted()
                                                .map(ExportFormat::code)
                                                .collect(Collectors.joining(", "))
                                        + " (one of them)"));
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

    private static Stream<ExportFormat> of(MimeType wanted, Set<ExportFormat> offered) {
        return offered.stream()
                .sorted()
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
