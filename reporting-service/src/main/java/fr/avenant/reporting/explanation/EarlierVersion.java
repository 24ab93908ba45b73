package fr.avenant.reporting.explanation;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.explanation.FactHistory.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a fact that another one took the place of.
 *
 * @param event that recorded it
 * @param recordedAt UTC, microseconds
 * @param position number of the event within its context
 * @param supersededBy the event that recorded the next version
 * @param supersededAt when that was
 * @param changes what the next version says otherwise; nothing that would tell a figure which the
 *     asker may not see
 */
record EarlierVersion(
        String event,
        String type,
        String recordedAt,
        long position,
        String supersededBy,
        String supersededAt,
        List<Change> changes) {

    /**
     * A field that the next version says otherwise.
     *
     * @param field its name: a dimension, or as in the facts of an explanation
     * @param label in French
     * @param before null if it said nothing
     * @param after null if the next one says nothing
     * @param beforeLabel name of the member, for a dimension
     * @param afterLabel likewise
     */
    record Change(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after,
            @Nullable String beforeLabel,
            @Nullable String afterLabel) {

        private boolean isOne() {
            return !Objects.equals(before, after);
        }
    }

    /**
     * The versions of a fact with what changed from each to the next, as far as the asker sees
     * their figures.
     */
    static List<EarlierVersion> of(Versions versions, Measure measure, FactNames names) {
        var told = new ArrayList<EarlierVersion>();
        var after = versions.now();
        for (var before : versions.earlier()) {
            var changes = new ArrayList<>(changedFields(before, after));
            changes.addAll(changedMembers(before, after, measure, names));
            told.add(
                    new EarlierVersion(
                            before.event().toString(),
                            before.type(),
                            before.recordedAt(),
                            before.position(),
                            after.event().toString(),
                            after.recordedAt(),
                            changes));
            after = before;
        }
        return told;
    }

    private static List<Change> changedFields(FactState before, FactState after) {
        return Stream.of(FactField.values())
                .map(field ->
                        new Change(
                                field.code(),
                                field.label(),
                                before.fields().get(field),
                                after.fields().get(field),
                                null,
                                null))
                .filter(Change::isOne)
                .toList();
    }

    private static List<Change> changedMembers(
            FactState before, FactState after, Measure measure, FactNames names) {
        var dimensions = new TreeSet<>(before.dimensions().keySet());
        dimensions.addAll(after.dimensions().keySet());
        return dimensions.stream()
                .map(dimension -> {
                    var was = before.dimensions().get(dimension);
                    var is = after.dimensions().get(dimension);
                    return new Change(
                            dimension,
                            measure.label(dimension),
                            was,
                            is,
                            names.member(dimension, was),
                            names.member(dimension, is));
                })
                .filter(Change::isOne)
                .toList();
    }
}
