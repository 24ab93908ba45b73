package fr.avenant.kit.access;

import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.access.Role;
import fr.avenant.contracts.bound.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles that hold by settings: somebody has to give the first one. */
final class InitialRoles {

    private static final String ALL = "*";

    private final Map<String, List<HeldRole>> byActor;

    /**
     * @throws IllegalArgumentException if a line is not understood: better no start than a role too
     *     many
     */
    InitialRoles(List<String> lines) {
        byActor =
                lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.split(" +"))
                        .collect(
                                Collectors.groupingBy(
                                        words -> actor(words),
                                        Collectors.mapping(
                                                InitialRoles::role, Collectors.toList())));
    }

    Stream<RoleRecord> all() {
        return byActor.entrySet().stream()
                .flatMap(held ->
                        held.getValue().stream().map(role -> bySettings(held.getKey(), role)));
    }

    private static RoleRecord bySettings(String actor, HeldRole held) {
        return new RoleRecord(
                null,
                actor,
                held.role().label(),
                held.territory(),
                held.context(),
                null,
                null,
                null,
                null,
                null);
    }

    List<HeldRole> of(String actor) {
        return byActor.getOrDefault(actor, List.of());
    }

    private static String actor(String[] words) {
        if (words.length < 2 || words.length > 4 || !Text.PSEUDONYM.fits(words[0])) {
            throw new IllegalArgumentException(
                    "avenant.access.initial: " + String.join(" ", words) + " is not <uuid> <role>");
        }
        return words[0];
    }

    private static HeldRole role(String[] words) {
        var grant = new Grant(words[0], Role.of(words[1]), word(words, 2), word(words, 3), null);
        return new HeldRole(grant.role(), grant.territory(), grant.context(), null);
    }

    private static @Nullable String word(String[] words, int index) {
        return words.length <= index || words[index].equals(ALL) ? null : words[index];
    }
}
