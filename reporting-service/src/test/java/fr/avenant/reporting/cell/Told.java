package fr.avenant.reporting.cell;

import fr.avenant.reporting.cell.Cell.Status;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact, told step by step. */
record Told(
        String territory,
        @Nullable Integer year,
        boolean inferred,
        boolean ended,
        boolean total,
        Map<String, String> dimensions,
        String status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String document,
        @Nullable String producer,
        @Nullable String vintage) {

    static Told in(String territory) {
        return new Told(
                territory,
                2019,
                false,
                false,
                false,
                Map.of(),
                Status.NOT_AVAILABLE.label(),
                "printedNotAvailable",
                null,
                "pupils",
                "document:a",
                null,
                null);
    }

    Told year(@Nullable Integer year) {
        return with(year, inferred, ended, total, dimensions, status, reason, value, unit);
    }

    Told inferred(int year) {
        return with(year, true, ended, total, dimensions, status, reason, value, unit);
    }

    Told over() {
        return with(year, inferred, true, total, dimensions, status, reason, value, unit);
    }

    Told asTotal() {
        return with(year, inferred, ended, true, dimensions, status, reason, value, unit);
    }

    Told of(String dimension, String member) {
        var more = new TreeMap<>(dimensions);
        more.put(dimension, member);
        return with(year, inferred, ended, total, more, status, reason, value, unit);
    }

    Told unit(String unit) {
        return with(year, inferred, ended, total, dimensions, status, reason, value, unit);
    }

    Told is(String value) {
        return with(
                year,
                inferred,
                ended,
                total,
                dimensions,
                Status.VALUE.label(),
                null,
                new BigDecimal(value),
                unit);
    }

    Told without(Status status, @Nullable AbsenceReason reason) {
        return with(
                year,
                inferred,
                ended,
                total,
                dimensions,
                status.label(),
                reason == null ? null : reason.code(),
                null,
                unit);
    }

    Told from(String document, @Nullable String producer, @Nullable String vintage) {
        return new Told(
                territory,
                year,
                inferred,
                ended,
                total,
                dimensions,
                status,
                reason,
                value,
                unit,
                document,
                producer,
                vintage);
    }

    VisibleFact fact() {
        return new VisibleFact(
                new UUID(7, hashCode()),
                "statistic:" + hashCode(),
                total,
                territory,
                year,
                dimensions,
                Map.of(),
                status,
                reason,
                value,
                unit,
                document,
                "page 1",
                producer,
                vintage,
                inferred,
                ended,
                "territory",
                1);
    }

    private Told with(
            @Nullable Integer year,
            boolean inferred,
            boolean ended,
            boolean total,
            Map<String, String> dimensions,
            String status,
            @Nullable String reason,
            @Nullable BigDecimal value,
            String unit) {
        return new Told(
                territory,
                year,
                inferred,
                ended,
                total,
                dimensions,
                status,
                reason,
                value,
                unit,
                document,
                producer,
                vintage);
    }
}
