package fr.avenant.observatory.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a page shows it.
 *
 * @param known whether there is a value; an absent one has a mark and is never a number
 * @param text the figure, or the short mark of its absence
 * @param words why there is no figure, in words; absent if there is one
 * @param year which one it is of, where the question is not broken down by years; absent where it
 *     is, and for what has no year
 * @param page address of the explanation
 * @param remarks what else must be said: missing parts, what is left out, contradicting sources
 * @param amount for drawing to scale; absent if the value is
 * @param unit code of the unit that the amount is in
 * @param printed the figure that the document prints
 * @param difference what the recomputed one differs from it by
 */
public record Figure(
        boolean known,
        String text,
        @Nullable String words,
        @Nullable String year,
        @Nullable String page,
        List<String> remarks,
        @Nullable BigDecimal amount,
        String unit,
        @Nullable String printed,
        @Nullable String difference) {

    /** Whether the printed figure is another than the recomputed one. */
    public boolean differs() {
        return difference != null && difference.chars().anyMatch(c -> c >= '1' && c <= '9');
    }
}
