package fr.avenant.kit.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see besides what is published.
 *
 * @param everywhere whether that is everything, whatever it is about
 * @param territories slugs of those of which it is everything
 */
public record Reach(boolean everywhere, Set<String> territories) {

    /** Of whoever has no role: only what is published. */
    public static final Reach PUBLIC = new Reach(false, Set.of());

    public static final Reach EVERYWHERE = new Reach(true, Set.of());

    public Reach {
        territories = Set.copyOf(territories);
    }

    /**
     * Whether all about a territory may be seen.
     *
     * @param territory slug; null for what belongs to none
     */
    public boolean covers(@Nullable String territory) {
        return everywhere || (territory != null && territories.contains(territory));
    }
}
