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
            case READ, RECORD, DECIDE, WITHDRAW, AUDIT, FEED, OPERATE, GRANT ->
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
        return reach(rolesFor(Right.READ));
    }

    /** Where facts of a context may be recorded or decided on. */
    Reach recordingReach(Contexts context) {
        return reach(
                Stream.of(Right.RECORD, Right.DECIDE)
                        .flatMap(this::rolesFor)
                        .filter(role -> role.holdsFor(context)));
    }

    private static Reach reach(Stream<HeldRole> roles) {
        var held = roles.toList();
        return held.stream().anyMatch(HeldRole::holdsEverywhere)
                ? Reach.EVERYWHERE
                : new Reach(
                        false,
                        held.stream()
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
