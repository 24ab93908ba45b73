package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that are no names of persons: listed in {@code words/*.txt}, one a line in lower case, or
 * of a form that codes have. Figures and punctuation are free.
 */
public enum Words {
    /** Who sits in a body: offices, colleges, organisations. */
    SEAT("seat.txt"),
    /** In which quality somebody signed. */
    ROLE("role.txt"),
    /** How often something happens. */
    FREQUENCY("frequency.txt"),
    /** What stands in a table instead of an amount, and what an own computation gives. */
    REMARK("remark.txt"),
    /** Units, breakdowns and reasons, such as {@code fullTimeEquivalents}. */
    TERM(Pattern.compile("[a-z][A-Za-z0-9.-]*"), "must be one word such as fullTimeEquivalents"),
    /** Codes of lines, nodes, pillars, themes. */
    CODE(
            Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*"),
            "must be a code of a-z and 0-9, with . and - in between");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final String INSTEAD =
            "; what else there is to say goes into a note, people are never named";

    private final @SuppressWarnings("ImmutableEnumChecker") Set<String> known;
    private final @Nullable Pattern form;
    private final String rule;

    Words(String file) {
        this.known = read(file);
        this.form = null;
        this.rule = "";
    }

    Words(Pattern form, String rule) {
        this.known = Set.of();
        this.form = form;
        this.rule = rule;
    }

    /**
     * @throws InvalidContent if the text has another word
     */
    public void check(String text) {
        if (form != null) {
            InvalidContent.unless(form.matcher(text).matches(), "", rule + INSTEAD);
            return;
        }
        var strange =
                WORD.matcher(text)
                        .results()
                        .map(word -> word.group())
                        .filter(word -> !known.contains(word.toLowerCase(Locale.ROOT)))
                        .distinct()
                        .limit(10)
                        .collect(Collectors.joining(", "));
        InvalidContent.unless(
                strange.isEmpty(),
                "",
                "has words that are not on the list for it: " + strange + INSTEAD);
    }

    private static Set<String> read(String file) {
        try (var words = Words.class.getResourceAsStream("/words/" + file)) {
            var text =
                    new String(
                            Objects.requireNonNull(words, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
