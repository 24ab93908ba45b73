package fr.avenant.contracts.bound;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.naming.RefersTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "limits.md");

    /** Run with {@code -Davenant.write=true} to bring the page up to date. */
    @Test
    void the_page_says_what_the_records_state() throws IOException {
        if (Boolean.getBoolean("avenant.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        return """
        # Limits

        What comes is bounded before anything is made of it, be it JSON, a sheet or YAML; whoever goes beyond gets 400 `malformed` with
        the place and what is allowed. Why it is so: [ADR 0017](adr/0017-bounds-before-work.md). This page is written from the records
        (`mvn -pl event-contracts test -Davenant.write=true`).

        ## A body as a whole

        | | at most |
        | --- | --- |
        | bytes | %d |
        | UTF-16 units of any string | %d |
        | UTF-16 units of the name of a member | %d |
        | digits of a number | %d |
        | objects and arrays within one another | %d |
        | facts of a batch, elements of any list | %d |

        No member stands twice in its object, and nothing follows the end.

        ## Texts

        Characters are counted as Unicode code points.

        | form | at most | rule |
        | --- | --- | --- |
        %s

        ## Components

        Of lists and maps, the most elements stand first, then the form of keys and of values; then what is named, and of which
        words a text must be ([security](security.md)).

        | record | component | bound |
        | --- | --- | --- |
        %s
        """
                .formatted(
                        Bounds.MOST_BYTES,
                        Bounds.LONGEST_STRING,
                        Bounds.LONGEST_NAME,
                        Bounds.LONGEST_NUMBER,
                        Bounds.DEEPEST,
                        Bounds.MOST_ELEMENTS,
                        Stream.of(Text.values()).map(LimitsPageTest::text).collect(joining("\n")),
                        components());
    }

    private static String text(Text text) {
        return "| %s | %d | %s |".formatted(name(text), text.longest(), text.words());
    }

    private static String components() {
        var rows = new TreeMap<String, String>();
        for (var component : Component.all()) {
            var bound = bound(component);
            if (!bound.isEmpty()) {
                var of = component.field().getDeclaringClass();
                var record =
                        of.getName().substring(of.getPackageName().length() + 1).replace('$', '.');
                var name = component.steps().getLast();
                rows.put(record + "." + name, "| %s | %s | %s |".formatted(record, name, bound));
            }
        }
        return String.join("\n", rows.values());
    }

    /** Nothing for what has a type of its own: records, enumerations, truths, UUIDs, amounts. */
    private static String bound(Component component) {
        var count = component.stated(Count.class);
        var keys = component.stated(Keys.class);
        var form = component.stated(Form.class);
        var range = component.stated(Range.class);
        var refersTo = component.stated(RefersTo.class);
        var closed = component.stated(Closed.class);
        return Stream.of(
                        count == null ? "" : "%d".formatted(count.value()),
                        keys == null ? "" : name(keys.value()),
                        form == null ? "" : name(form.value()),
                        range == null ? "" : "%d to %d".formatted(range.from(), range.to()),
                        refersTo == null ? "" : "of a `" + refersTo.value() + "`",
                        closed == null
                                ? ""
                                : "closed words: " + closed.value().name().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    private static String name(Text text) {
        return text.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
