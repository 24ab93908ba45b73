package fr.avenant.dossiers.fact;

import java.util.Comparator;

/**
 * A line of a dossier.
 *
 * @param file path below the folder of the dossiers, with slashes
 * @param line from 1
 */
public record Place(String file, int line) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
