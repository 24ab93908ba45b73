package fr.avenant.reporting.disclosure;

/** What keeps a small figure from being worked out. */
enum Protection {
    /** A figure below the minimum is not shown. */
    MINIMUM,
    /** Of figures that overlap, only those of the grain that was recorded first are shown. */
    GRAIN,
    /** Figures are statements of one only if unit, period and members are the same. */
    STATEMENT,
    /** A figure about more than its territory is not shown: others record its parts. */
    EXTENT,
    /** A share that can be computed is not shown as printed; another one only beside its count. */
    SHARES
}
