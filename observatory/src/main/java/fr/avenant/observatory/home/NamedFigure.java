package fr.avenant.observatory.home;

import fr.avenant.observatory.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a territory.
 *
 * @param name whose it is, where the territory has several, such as a landlord's
 */
record NamedFigure(@Nullable String name, Figure figure) {}
