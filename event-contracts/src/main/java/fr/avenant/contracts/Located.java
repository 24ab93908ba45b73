package fr.avenant.contracts;

/** Something that belongs to one territory; its slug travels in {@code ce_territory}. */
public interface Located {

    /** The territory's slug, such as {@code le-puy-en-velay}. */
    String territory();
}
