package fr.avenant.kit.access;

import java.util.Set;

/**
 * Where somebody sees what is not published.
 *
 * @param everywhere whether in all territories
 * @param territories slugs, if not everywhere
 */
public record Reach(boolean everywhere, Set<String> territories) {

    /** Nowhere: only what is published. */
    public static final Reach PUBLIC = new Reach(false, Set.of());

    public static final Reach EVERYWHERE = new Reach(true, Set.of());

    public Reach {
        territories = Set.copyOf(territories);
    }
}
