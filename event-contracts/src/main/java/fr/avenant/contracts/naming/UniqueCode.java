package fr.avenant.contracts.naming;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code that one aggregate has and no other.
 *
 * @param location where it stands, a JSON Pointer
 * @param scheme by whose numbers, such as {@code organisation.siren}
 */
public record UniqueCode(String location, String scheme, String code) {

    /** All in a command or an event, at any depth. */
    public static Stream<UniqueCode> in(@Nullable Object whole) {
        return Marks.in(whole)
                .filter(mark -> mark.identifies() != null)
                .map(mark ->
                        new UniqueCode(mark.location(), mark.identifies().value(), mark.text()));
    }
}
