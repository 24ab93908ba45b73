package fr.avenant.contracts;

import java.util.stream.Stream;

/**
 * Something that names places or bodies otherwise than by a slug or an identifier of a field of its
 * own. Who may record it depends on whose these are.
 */
public interface Coded {

    /**
     * The codes: of the register, such as {@code cahors.cahors}, where the first part may be the
     * slug of a territory; official ones, such as {@code 46042}; identifiers that need not be
     * known.
     */
    Stream<String> codes();
}
