package fr.avenant.reporting.cell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What facts do not say themselves, and cells depend on. */
public interface Surroundings {

    /**
     * Whether something waits to be taken in, or is kept from readers, that would be about these
     * members.
     *
     * @param territory slug; null for a sum over territories
     */
    boolean isIncomplete(@Nullable String territory);

    /**
     * Whether there is more than the asker may see.
     *
     * @param territory slug; null for a sum over territories
     */
    boolean isWithheld(@Nullable String territory);

    /** Whether the members of a dimension are the same in all territories. */
    boolean isShared(String dimension);

    /**
     * The territories that have any figure of the measure in a year, whoever it is about.
     *
     * @param year null for figures without one
     */
    Set<String> reportingTerritories(@Nullable Integer year);
}
