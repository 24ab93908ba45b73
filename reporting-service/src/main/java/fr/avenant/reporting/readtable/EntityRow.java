package fr.avenant.reporting.readtable;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a part of what is registered.
 *
 * @param part which part of the aggregate it is
 * @param kind such as {@code quartier}
 * @param territory slug; null for what belongs to none
 * @param label as the source calls it; null for what it does not call anything
 * @param contract identifier of the one that it belongs to, a contract's own; null for what belongs
 *     to none
 * @param content canonical JSON, for programs to read whole
 * @param details what SQL may ask of it besides
 */
public record EntityRow(
        String part,
        String kind,
        @Nullable String territory,
        @Nullable String label,
        @Nullable String contract,
        String content,
        Effective effective,
        Source source,
        List<DetailRow> details) {

    /** What the table holds of it. */
    public static final List<Column<EntityRow>> COLUMNS =
            List.of(
                    Column.text("part", EntityRow::part),
                    Column.text("kind", EntityRow::kind),
                    Column.text("territory", EntityRow::territory),
                    Column.text("label", EntityRow::label),
                    Column.text("contract", EntityRow::contract),
                    Column.json("content", EntityRow::content),
                    Column.date("valid_from", it -> it.effective().firstDay()),
                    Column.date("valid_to", it -> it.effective().dayAfter()),
                    Column.text("document", it -> it.source().document()),
                    Column.text("locator", it -> it.source().locator()),
                    Column.text("system", it -> it.source().system()));

    private static final String NUL = "\\u0000";

    /** PostgreSQL reads no text in JSON that holds a NUL or half a character, whoever asks. */
    private static final Pattern UNREADABLE =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000|\\p{Cs}");

    /**
     * @throws IllegalArgumentException if nobody could read the content in the database
     */
    public EntityRow {
        if (mayBeUnreadable(content) && UNREADABLE.matcher(content).find()) {
            throw new IllegalArgumentException("A text holds a NUL or half a character");
        }
        details = List.copyOf(details);
    }

    /** Almost no content has anything of the kind, and each one is looked at. */
    private static boolean mayBeUnreadable(String content) {
        for (var at = 0; at < content.length(); at++) {
            var letter = content.charAt(at);
            if (Character.isSurrogate(letter) || (letter == '\\' && content.startsWith(NUL, at))) {
                return true;
            }
        }
        return false;
    }

    /** A part that is alone of its kind. */
    public static EntityRow of(
            String kind,
            @Nullable String territory,
            Object content,
            Effective effective,
            Source source) {
        return new EntityRow(
                kind,
                kind,
                territory,
                null,
                null,
                EventJson.write(content),
                effective,
                source,
                List.of());
    }

    /** The same, as an event tells it. */
    public static EntityRow of(
            String kind, @Nullable String territory, Object content, Recording<?> event) {
        return of(kind, territory, content, event.effective(), event.source());
    }

    /** The same, called something. */
    public EntityRow called(String name) {
        return with(name, contract, details);
    }

    /** The same, of a contract. */
    public EntityRow ofContract(@Nullable String id) {
        return with(label, id, details);
    }

    /** The same with details. */
    public EntityRow with(DetailRow detail) {
        return with(List.of(detail));
    }

    /** The same with more details. */
    public EntityRow with(List<? extends DetailRow> more) {
        return with(label, contract, Stream.concat(details.stream(), more.stream()).toList());
    }

    private EntityRow with(
            @Nullable String name, @Nullable String id, List<? extends DetailRow> told) {
        return new EntityRow(
                part, kind, territory, name, id, content, effective, source, List.copyOf(told));
    }
}
