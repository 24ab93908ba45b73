package fr.avenant.reporting.readtable;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a part of what is registered.
 *
 * @param part which part of the aggregate it is
 * @param kind such as {@code quartier}
 * @param territory slug; null for what belongs to none
 * @param content canonical JSON
 */
public record EntityRow(
        String part,
        String kind,
        @Nullable String territory,
        String content,
        Effective effective,
        Source source) {

    /** What the table holds of it. */
    public static final List<Column<EntityRow>> COLUMNS =
            List.of(
                    Column.text("part", EntityRow::part),
                    Column.text("kind", EntityRow::kind),
                    Column.text("territory", EntityRow::territory),
                    Column.json("content", EntityRow::content),
                    Column.date("valid_from", it -> it.effective().firstDay()),
                    Column.date("valid_to", it -> it.effective().dayAfter()),
                    Column.text("document", it -> it.source().document()),
                    Column.text("locator", it -> it.source().locator()),
                    Column.text("system", it -> it.source().system()));

    /** PostgreSQL reads no text in JSON that holds a NUL or half a character, whoever asks. */
    private static final Pattern UNREADABLE =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000|\\p{Cs}");

    /**
     * @throws IllegalArgumentException if nobody could read the content in the database
     */
    public EntityRow {
        if (UNREADABLE.matcher(content).find()) {
            throw new IllegalArgumentException("A text holds a NUL or half a character");
        }
    }

    /** A part that is alone of its kind. */
    public static EntityRow of(
            String kind,
            @Nullable String territory,
            Object content,
            Effective effective,
            Source source) {
        return new EntityRow(kind, kind, territory, EventJson.write(content), effective, source);
    }

    /** The same, as an event tells it. */
    public static EntityRow of(
            String kind, @Nullable String territory, Object content, Recording<?> event) {
        return of(kind, territory, content, event.effective(), event.source());
    }
}
