package fr.avenant.kit.access;

import fr.avenant.contracts.Contexts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param actor random pseudonym; null for the public
 * @param scopes of the token
 * @param roles as this service knows them at the moment
 */
public record Caller(@Nullable String actor, Set<String> scopes, List<HeldRole> roles) {

    /** Who has shown no token. */
    public static final Caller PUBLIC = new Caller(null, Set.of(), List.of());

    public Caller {
        scopes = Set.copyOf(scopes);
        roles = List.copyOf(roles);
    }

    /** Whether anywhere, in any context. */
    public boolean may(Right right) {
        return switch (right) {
            case PUBLISHED -> true;
            case IDENTIFIED -> actor != null;
            case READ, RECORD, DECIDE, AUDIT, FEED, OPERATE, GRANT ->
                    rolesFor(right).findAny().isPresent();
        };
    }

    /** Whether anywhere in a context. */
    public boolean may(Right right, Contexts context) {
        return rolesFor(right).anyMatch(role -> role.holdsFor(context));
    }

    /**
     * Whether in a territory.
     *
     * @param territory slug
     */
    public boolean may(Right right, Contexts context, String territory) {
        return rolesFor(right).anyMatch(role -> role.holdsFor(context) && role.holdsIn(territory));
    }

    /** Whether in all territories. */
    public boolean mayEverywhere(Right right, Contexts context) {
        return rolesFor(right).anyMatch(role -> role.holdsFor(context) && role.holdsEverywhere());
    }

    /** Where unpublished facts may be read. */
    public Reach reach() {
        var reading = rolesFor(Right.READ).toList();
        return reading.stream().anyMatch(HeldRole::holdsEverywhere)
                ? Reach.EVERYWHERE
                : new Reach(
                        false,
                        reading.stream()
                                .map(HeldRole::territory)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
    }

    private Stream<HeldRole> rolesFor(Right right) {
        return right.isCoveredBy(scopes)
                ? roles.stream().filter(held -> right.isGivenBy(held.role()))
                : Stream.empty();
    }
}
