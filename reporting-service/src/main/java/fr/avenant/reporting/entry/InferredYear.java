package fr.avenant.reporting.entry;

import fr.avenant.contracts.Effective.Basis;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import org.jspecify.annotations.Nullable;

/** Whether a source does not print the year of an entry. */
public final class InferredYear {

    private InferredYear() {}

    /**
     * @param own what is told beside the year; null if it is as with the dates of the entry
     * @return false if there is no year
     */
    public static boolean of(Entry<?> entry, @Nullable Integer year, @Nullable Basis own) {
        return year != null && entry.effective().basisOfYear(own) == Basis.INFERRED;
    }
}
