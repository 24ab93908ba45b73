package fr.avenant.recording.spreadsheet;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Euros;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** The columns of a sheet whose rows are records: one for each field that holds one value. */
final class Columns {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> YES_OR_NO = Set.of(boolean.class, Boolean.class);
    private static final Set<Class<?>> TEXTS = Set.of(String.class, UUID.class, BigDecimal.class);

    private Columns() {}

    /** In the order of the fields. */
    static List<Column> of(ResolvableType recordType) {
        return ofRecord(recordType, "", true).toList();
    }

    private static Stream<Column> ofRecord(ResolvableType type, String before, boolean required) {
        return Stream.of(type.toClass().getRecordComponents())
                .flatMap(part ->
                        of(
                                ResolvableType.forType(part.getGenericType(), type),
                                before + name(part),
                                required && !isNullable(part)));
    }

    private static Stream<Column> of(ResolvableType type, String name, boolean required) {
        var raw = type.toClass();
        if (raw == Euros.class) {
            return Stream.of(new Column(name, required, Column.Form.EUROS));
        }
        if (raw.isRecord()) {
            return ofRecord(type, name + ".", required);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return of(type.getGeneric(1), name + ".*", false);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            var form = isText(type.getGeneric(0).toClass()) ? Column.Form.LIST : Column.Form.JSON;
            return Stream.of(new Column(name, false, form));
        }
        return Stream.of(new Column(name, required, form(raw)));
    }

    private static Column.Form form(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return Column.Form.WHOLE_NUMBER;
        }
        if (YES_OR_NO.contains(type)) {
            return Column.Form.YES_OR_NO;
        }
        return isText(type) ? Column.Form.TEXT : Column.Form.JSON;
    }

    private static boolean isText(Class<?> type) {
        return type.isEnum() || TEXTS.contains(type);
    }

    private static boolean isNullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent part) {
        var told = part.getAccessor().getAnnotation(JsonProperty.class);
        return told == null ? part.getName() : told.value();
    }
}
