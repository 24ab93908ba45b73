package fr.avenant.observatory.home;

import fr.avenant.observatory.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a territory.
 *
 * @param name whose it is, where the territory has several, such as a landlord's
 * @param note what else must be said
 */
record NamedFigure(@Nullable String name, Figure figure, @Nullable String note) {

    /** The same of the territory as a whole. */
    NamedFigure unnamed() {
        return new NamedFigure(null, figure, null);
    }

    /** The same with something to say where there is no figure. */
    NamedFigure unknown(String note) {
        return figure.known() || name == null ? this : new NamedFigure(name, figure, note);
    }
}
