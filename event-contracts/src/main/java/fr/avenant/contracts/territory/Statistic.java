package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Coded;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Keys;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.Reference;
import fr.avenant.contracts.naming.Referring;
import fr.avenant.contracts.naming.RefersTo;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published figure about a place. The same measure for two vintages is two facts.
 *
 * @param territory slug of the territory whose dossier holds it
 * @param measure identifier in the catalogue of measures, such as {@code qpv.population}
 * @param subject what the figure is about
 * @param year of reference; absent if the source does not say
 * @param yearBasis whether the source prints the year; absent if it is as with the effective dates
 * @param quantity the figure, or why there is none
 * @param unit such as {@code inhabitants}; {@code share} is a fraction, usually between 0 and 1
 * @param producer who made it, such as {@code INSEE, RP 2019}
 * @param vintage which edition of the producer's data
 * @param dimensions further coordinates, such as {@code kind: adulte-relais}
 */
public record Statistic(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @Form(Text.MEASURE) String measure,
        Subject subject,
        @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) @Nullable Integer year,
        @Nullable Basis yearBasis,
        Quantity quantity,
        @Closed(Words.TERM) @Form(Text.WORD) String unit,
        @Form(Text.LABEL) @Nullable String producer,
        @Form(Text.WORD) @Nullable String vintage,
        @Keys(Text.DIMENSION) @Form(Text.LABEL) @Count(Bounds.MOST_KEYS)
                Map<String, String> dimensions)
        implements Located, Coded {

    /**
     * What a figure is about.
     *
     * @param kind of place or body
     * @param code its code; a quartier's, a contract's and an organisation's is its identifier
     *     without its kind
     * @param name as printed, where the code does not say it
     * @param vintage year of the geography that the code belongs to
     */
    public record Subject(
            Kind kind,
            @Form(Text.LABEL) String code,
            @Form(Text.NAME) @Nullable String name,
            @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) @Nullable Integer vintage)
            implements Referring {

        @Override
        public Stream<Reference> further(String location) {
            return switch (kind) {
                case QUARTIER ->
                        Stream.of(Reference.to(location + "/code", "quartier", "quartier:" + code));
                case CONTRACT ->
                        Stream.of(
                                Reference.toCome(
                                        location + "/code", "contract", "contract:" + code));
                case COUNTRY,
                        REGION,
                        DEPARTMENT,
                        ACADEMIE,
                        EPCI,
                        COMMUNE,
                        IRIS,
                        ESTABLISHMENT,
                        ORGANISATION ->
                        Stream.empty();
            };
        }
    }

    /** Kinds of subjects. */
    public enum Kind {
        @JsonProperty("country")
        COUNTRY,
        @JsonProperty("region")
        REGION,
        @JsonProperty("department")
        DEPARTMENT,
        @JsonProperty("academie")
        ACADEMIE,
        @JsonProperty("epci")
        EPCI,
        @JsonProperty("commune")
        COMMUNE,
        @JsonProperty("iris")
        IRIS,
        @JsonProperty("quartier")
        QUARTIER,
        @JsonProperty("establishment")
        ESTABLISHMENT,
        @JsonProperty("organisation")
        ORGANISATION,
        @JsonProperty("contract")
        CONTRACT
    }

    private static final int SIREN = 9;
    private static final int COMMUNE = 5;

    public Statistic {
        InvalidContent.unless(
                measure == null || Text.MEASURE.fits(measure),
                "measure",
                "must look like qpv.population");
        InvalidContent.unless(
                year == null || (year >= Bounds.FIRST_YEAR && year <= Bounds.LAST_YEAR),
                "year",
                "must be between 1900 and 2100");
        InvalidContent.unless(yearBasis == null || year != null, "yearBasis", "goes with a year");
        dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
        InvalidContent.unless(
                dimensions.keySet().stream().allMatch(Text.DIMENSION::fits),
                "dimensions",
                "must have names such as kind");
    }

    /** Of a year that is printed if the effective dates are. */
    public Statistic(
            String territory,
            String measure,
            Subject subject,
            @Nullable Integer year,
            Quantity quantity,
            String unit,
            @Nullable String producer,
            @Nullable String vintage,
            Map<String, String> dimensions) {
        this(
                territory,
                measure,
                subject,
                year,
                null,
                quantity,
                unit,
                producer,
                vintage,
                dimensions);
    }

    /**
     * What it is about and its further coordinates, which reporting compares alike; and what they
     * are a part of: the first five digits of an IRIS are its commune's, the first nine of a SIRET
     * are a SIREN.
     */
    @Override
    public Stream<String> codes() {
        var code = subject.code();
        var places =
                switch (subject.kind()) {
                    case QUARTIER -> Stream.of(code, "quartier:" + code);
                    case CONTRACT -> Stream.of(code, "contract:" + code);
                    case ORGANISATION, ESTABLISHMENT ->
                            Stream.of(code, "organisation:" + code, start(code, SIREN));
                    case IRIS -> Stream.of(code, start(code, COMMUNE));
                    case COUNTRY, REGION, DEPARTMENT, ACADEMIE, EPCI, COMMUNE -> Stream.of(code);
                };
        return Stream.concat(places, dimensions.values().stream());
    }

    private static String start(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }
}
