package fr.avenant.observatory.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words that somebody looks for. Accents, case, kinds of apostrophes and the spaces inside
 * numbers make no difference.
 */
public record Wanted(List<String> words) {

    /** Reads what was typed; a blank text asks for nothing. */
    public static Wanted of(@Nullable String typed) {
        return new Wanted(
                typed == null
                        ? List.of()
                        : Arrays.stream(folded(typed).split(" "))
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .toList());
    }

    /** Whether nothing is looked for; then everything has it. */
    public boolean nothing() {
        return words.isEmpty();
    }

    /** Whether every word occurs somewhere in these texts. */
    public boolean isIn(@Nullable String... texts) {
        return isIn(Arrays.asList(texts));
    }

    /** Whether every word occurs somewhere in these texts. */
    public boolean isIn(List<? extends @Nullable String> texts) {
        if (nothing()) {
            return true;
        }
        var all =
                texts.stream()
                        .filter(Objects::nonNull)
                        .map(Wanted::folded)
                        .collect(Collectors.joining(" "));
        return words.stream().allMatch(all::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('’', '\'')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", "");
    }
}
