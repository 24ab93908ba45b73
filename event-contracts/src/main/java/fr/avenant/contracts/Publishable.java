package fr.avenant.contracts;

/**
 * Something that is kept to those to whom it belongs until it is published. It belongs to the
 * territory whose slug its identifier begins with, and else to those who record everywhere.
 */
public interface Publishable {

    /** Whether anyone may read it. */
    boolean isPublic();
}
