package fr.avenant.reporting.projection;

import fr.avenant.contracts.Identifier;

/** Members of dimensions from identifiers. */
final class Codes {

    private Codes() {}

    /** {@code organisation:cahors.lot-habitat} → {@code cahors.lot-habitat}. */
    static String of(String id) {
        return Identifier.code(id);
    }

    /**
     * {@code organisation:cahors.lot-habitat} or {@code cahors.lot-habitat} → {@code lot-habitat}.
     */
    static String last(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
    }
}
