package fr.avenant.observatory.catalogue;

import fr.avenant.observatory.reporting.answer.CountedMeasure;
import fr.avenant.observatory.search.Wanted;
import java.util.List;

/** Looks for measures by a word of their name, definition, identifier, theme or unit. */
public final class MeasureSearch {

    private MeasureSearch() {}

    /** Those that have every word, in the order of the catalogue; all if nothing is looked for. */
    public static List<CountedMeasure> in(List<CountedMeasure> measures, Wanted wanted) {
        return measures.stream()
                .filter(it ->
                        wanted.isIn(
                                it.label(), it.definition(), it.id(), it.theme(), it.unitLabel()))
                .toList();
    }
}
