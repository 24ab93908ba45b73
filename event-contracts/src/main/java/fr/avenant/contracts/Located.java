package fr.avenant.contracts;

import org.jspecify.annotations.Nullable;

/** Something that belongs to one territory; its slug travels in {@code ce_territory}. */
public interface Located {

    /** The territory's slug, such as {@code le-puy-en-velay}; null for what belongs to none. */
    @Nullable String territory();
}
