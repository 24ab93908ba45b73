package fr.avenant.reporting.readtable;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.EventJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.ByteConverter;

/**
 * A type of columns: of which class its values are, and both ways in which they travel to the
 * database, in arrays and in a COPY.
 */
enum ColumnType {
    UUID("uuid", "uuid") {
        @Override
        void copy(Object value, CopyBuffer row) {
            row.addUuid((UUID) value);
        }
    },
    INT("int", "int") {
        @Override
        void copy(Object value, CopyBuffer row) {
            row.addInt((Integer) value);
        }
    },
    BIGINT("bigint", "bigint") {
        @Override
        void copy(Object value, CopyBuffer row) {
            row.addLong((Long) value);
        }
    },
    BOOLEAN("boolean", "boolean") {
        @Override
        void copy(Object value, CopyBuffer row) {
            row.addBoolean((Boolean) value);
        }
    },
    NUMERIC("numeric", "numeric") {
        @Override
        void copy(Object value, CopyBuffer row) {
            row.addBytes(ByteConverter.numeric((BigDecimal) value));
        }
    },
    TEXT("text", "text") {
        @Override
        void copy(Object value, CopyBuffer row) {
            row.addText((String) value);
        }
    },
    /** Lists of texts, in their order. */
    TEXTS("text[]", "text") {
        @Override
        Object carried(Object value) {
            return texts(value)
                    .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        void copy(Object value, CopyBuffer row) {
            row.addTexts(texts(value).toList());
        }
    },
    /** A text or bytes that are JSON already, kept byte for byte. */
    JSON("json", "text") {
        @Override
        Object carried(Object value) {
            return value instanceof byte[] bytes ? new String(bytes, UTF_8) : value;
        }

        @Override
        void copy(Object value, CopyBuffer row) {
            row.addBytes(value instanceof byte[] bytes ? bytes : ((String) value).getBytes(UTF_8));
        }
    },
    /** Whatever can be written as JSON. */
    JSONB("jsonb", "text") {
        @Override
        Object carried(Object value) {
            return EventJson.write(value);
        }

        @Override
        void copy(Object value, CopyBuffer row) {
            row.addJsonb(EventJson.canonicalMapper().writeValueAsBytes(value));
        }
    },
    DATE("date", "text") {
        @Override
        Object carried(Object value) {
            var date = (LocalDate) value;
            return date.getYear() > 0 ? ERA.format(date) : ERA.format(date) + " BC";
        }

        @Override
        void copy(Object value, CopyBuffer row) {
            row.addDate((LocalDate) value);
        }
    },
    INSTANT("timestamptz", "text") {
        @Override
        Object carried(Object value) {
            return value.toString();
        }

        @Override
        void copy(Object value, CopyBuffer row) {
            row.addInstant((Instant) value);
        }
    };

    /** As PostgreSQL reads dates of any era, those before and after the bounds of today as well. */
    private static final DateTimeFormatter ERA =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NORMAL)
                    .appendPattern("-MM-dd")
                    .toFormatter(Locale.ROOT);

    private final String type;
    private final String carriedAs;

    ColumnType(String type, String carriedAs) {
        this.type = type;
        this.carriedAs = carriedAs;
    }

    /**
     * @throws IllegalArgumentException if nobody has said how values of it travel
     */
    static ColumnType of(String type) {
        return Stream.of(values())
                .filter(it -> it.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of columns: " + type));
    }

    /** PostgreSQL's name. */
    String type() {
        return type;
    }

    /** PostgreSQL's name of the type of the array's elements. */
    String carriedAs() {
        return carriedAs;
    }

    /** As an element of an array. */
    Object carried(Object value) {
        return value;
    }

    /**
     * Adds it to a row of a COPY.
     *
     * @throws RuntimeException if PostgreSQL has no such value
     */
    abstract void copy(Object value, CopyBuffer row);

    private static Stream<String> texts(Object value) {
        return ((List<?>) value).stream().map(String.class::cast);
    }
}
