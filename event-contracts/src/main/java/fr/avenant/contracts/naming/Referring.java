package fr.avenant.contracts.naming;

import java.util.stream.Stream;

/** Something that refers to others otherwise than by a component of its own for each. */
public interface Referring {

    /**
     * What it refers to besides.
     *
     * @param location its own place, a JSON Pointer
     */
    Stream<Reference> further(String location);
}
