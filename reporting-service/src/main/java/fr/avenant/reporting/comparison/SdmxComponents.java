package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.cell.AbsenceReason;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.Cell.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What cells are made of in SDMX: dimensions, the measure, attributes. Codes get their numbers as
 * they come, so that cells can be written before it is known which there will be.
 */
final class SdmxComponents {

    static final String VALUE = "OBS_VALUE";
    static final String STATUS = "STATUS";
    static final String REASON = "REASON";
    static final String UNIT = "UNIT_MEASURE";

    /** A component whose values are codes. */
    static final class Coded {

        private final String id;
        private final String label;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, String> labels = new LinkedHashMap<>();

        private Coded(String id, String label) {
            this.id = id;
            this.label = label;
        }

        String id() {
            return id;
        }

        String label() {
            return label;
        }

        /** Names of the codes, in the order of their numbers. */
        Map<String, String> labels() {
            return labels;
        }

        private int number(String code, String name) {
            labels.putIfAbsent(code, name);
            return numbers.computeIfAbsent(code, _ -> numbers.size());
        }
    }

    /**
     * An attribute whose values stand for themselves.
     *
     * @param type as SDMX calls it
     */
    record Plain(String id, String label, String type) {}

    /**
     * A cell.
     *
     * @param key numbers of the members, in the order of the dimensions
     * @param values the figure, numbers of the coded attributes, values of the others
     */
    record Observation(String key, List<@Nullable Object> values) {}

    static final List<Plain> PLAIN =
            List.of(
                    new Plain("LATEST_YEAR", FrenchLabels.column("latestYear"), "Integer"),
                    new Plain("YEAR_INFERRED", FrenchLabels.column("yearInferred"), "Boolean"),
                    new Plain("PARTIAL", FrenchLabels.column("partial"), "Decimal"),
                    new Plain("PRINTED", FrenchLabels.column("printed"), "Decimal"));

    private final Exported answer;
    private final List<Coded> dimensions = new ArrayList<>();
    private final Coded status = new Coded(STATUS, FrenchLabels.column("status"));
    private final Coded reason = new Coded(REASON, FrenchLabels.column("reason"));
    private final Coded unit = new Coded(UNIT, FrenchLabels.column("unit"));

    SdmxComponents(Exported answer) {
        this.answer = answer;
        dimensions.add(new Coded(SdmxNames.MEASURE, FrenchLabels.column("measure")));
        answer.by().forEach(it -> dimensions.add(new Coded(it, answer.label(it))));
        answer.measures()
                .forEach(it -> dimensions.getFirst().number(SdmxNames.code(it.id()), it.label()));
    }

    List<Coded> dimensions() {
        return dimensions;
    }

    /** The attributes whose values are codes, which come before the others. */
    List<Coded> codedAttributes() {
        return List.of(status, reason, unit);
    }

    /** Lists what may occur besides what does. */
    void addAllWords() {
        for (var each : Status.values()) {
            status.number(each.label(), FrenchLabels.status(each.label()));
        }
        for (var each : AbsenceReason.values()) {
            reason.number(each.code(), word(each));
        }
        for (var measure : answer.measures()) {
            unit.number(SdmxNames.code(measure.unit()), measure.unitLabel());
        }
    }

    /** A cell by its numbers. */
    Observation observation(CellRow row) {
        var key = new StringBuilder();
        for (var index = 0; index < dimensions.size(); index++) {
            key.append(index == 0 ? "" : ":").append(member(index, row));
        }
        return new Observation(key.toString(), values(row.cell()));
    }

    private int member(int index, CellRow row) {
        var dimension = dimensions.get(index);
        if (index == 0) {
            return dimension.number(SdmxNames.code(row.measure().id()), row.measure().label());
        }
        var member = row.member(dimension.id());
        return member == null
                ? dimension.number(SdmxNames.UNKNOWN, "non précisé")
                : dimension.number(SdmxNames.code(member), row.label(dimension.id(), member));
    }

    private List<@Nullable Object> values(Cell cell) {
        var values = new ArrayList<@Nullable Object>();
        values.add(cell.value());
        values.add(
                status.number(cell.status().label(), FrenchLabels.status(cell.status().label())));
        values.add(
                cell.reason() == null
                        ? null
                        : reason.number(cell.reason().code(), word(cell.reason())));
        values.add(
                unit.number(SdmxNames.code(cell.unit()), FrenchLabels.unitOfFigure(cell.unit())));
        values.add(cell.latestYear());
        values.add(cell.yearInferred());
        values.add(cell.partial() == null ? null : cell.partial().value());
        values.add(cell.printed() == null ? null : cell.printed().value());
        return values;
    }

    /** Whether two observations say the same, however their numbers are written. */
    static boolean same(Observation one, Observation other) {
        for (var index = 0; index < one.values().size(); index++) {
            if (!same(one.values().get(index), other.values().get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof BigDecimal number && other instanceof BigDecimal another)
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
    }

    private static String word(AbsenceReason reason) {
        return AbsenceReason.inFrench().getOrDefault(reason.code(), reason.code());
    }
}
