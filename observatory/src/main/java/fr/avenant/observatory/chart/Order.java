package fr.avenant.observatory.chart;

/** What rows are sorted by. */
public enum Order {
    /** The largest first; what has no figure comes last. */
    VALUE,
    /** As in a French dictionary. */
    NAME
}
