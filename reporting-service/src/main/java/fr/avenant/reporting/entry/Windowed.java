package fr.avenant.reporting.entry;

import fr.avenant.reporting.entry.RegisterEntries.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a window.
 *
 * @param next identifier that the next window comes after; null if there are no more
 * @param total how many there are in all windows
 */
public record Windowed<T extends Record>(
        List<Entry<T>> entries, @Nullable String next, int total) {}
