package fr.avenant.reporting.comparison;

import fr.avenant.reporting.cell.AbsenceReason;
import fr.avenant.reporting.cell.Cell;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the codes in cells mean, so that whoever shows them needs no words of their own. */
final class CellWords {

    private CellWords() {}

    /** In French, by code: reasons, marks, and why facts are left out. */
    static Map<String, String> of(List<Cell> cells) {
        var words = new TreeMap<String, String>();
        for (var cell : cells) {
            add(cell.reason(), words);
            var terms = cell.terms();
            if (terms != null) {
                add(terms.numerator().reason(), words);
                add(terms.denominator().reason(), words);
            }
            for (var left : orEmpty(cell.leftOut())) {
                words.computeIfAbsent(left.reason().code(), _ -> left.reason().label());
            }
            for (var mark : orEmpty(cell.marks())) {
                words.computeIfAbsent(mark.code(), _ -> mark.label());
            }
        }
        return words;
    }

    private static void add(@Nullable AbsenceReason reason, Map<String, String> words) {
        if (reason != null) {
            words.computeIfAbsent(
                    reason.code(),
                    code -> Objects.requireNonNull(AbsenceReason.inFrench().get(code)));
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
