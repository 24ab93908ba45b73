package fr.avenant.observatory.home;

import fr.avenant.observatory.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a territory or contract.
 *
 * @param name whose or of what it is, where there are several, such as a landlord's
 * @param note what else must be said
 * @param perInhabitant what it comes to for each inhabitant; null if that is not known
 */
record NamedFigure(
        @Nullable String name,
        Figure figure,
        @Nullable String note,
        @Nullable Figure perInhabitant) {

    NamedFigure(@Nullable String name, Figure figure) {
        this(name, figure, null, null);
    }

    /** The same of the territory as a whole. */
    NamedFigure unnamed() {
        return new NamedFigure(null, figure);
    }

    /** The same with something to say where there is no figure of somebody. */
    NamedFigure unknown(String note) {
        return figure.known() || name == null
                ? this
                : new NamedFigure(name, figure, note, perInhabitant);
    }

    /** The same beside what it comes to for each inhabitant, if that is known. */
    NamedFigure beside(@Nullable Figure ratio) {
        return ratio == null || !ratio.known() ? this : new NamedFigure(name, figure, note, ratio);
    }
}
