package fr.avenant.kit.access;

import fr.avenant.contracts.Contexts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the rule of an address leaves open until it is known which territories are touched.
 *
 * @param rights of which one is enough
 */
public record Permit(Caller caller, List<Right> rights) {

    public Permit {
        rights = List.copyOf(rights);
    }

    /**
     * The pseudonym of who asks.
     *
     * @throws NullPointerException if the rule admits the public
     */
    public String actor() {
        return Objects.requireNonNull(caller.actor());
    }

    /**
     * @throws AccessRefused if there is a territory that the caller has no right in
     */
    public void require(Contexts context, Collection<String> territories) {
        for (var territory : territories) {
            require(territory, right -> caller.may(right, context, territory));
        }
    }

    /**
     * @throws AccessRefused if the caller has no right anywhere in the context
     */
    public void requireSomewhere(Contexts context) {
        require("any", right -> caller.may(right, context));
    }

    /**
     * @throws AccessRefused if the caller has no right in all territories
     */
    public void requireEverywhere(Contexts context) {
        require("all", right -> caller.mayEverywhere(right, context));
    }

    /** Whether the caller has one of the rights in each of these territories. */
    public boolean covers(Contexts context, Collection<String> territories) {
        return territories.stream()
                .allMatch(territory ->
                        rights.stream().anyMatch(it -> caller.may(it, context, territory)));
    }

    /** Whether the caller has one of the rights in all territories. */
    public boolean coversEverything(Contexts context) {
        return rights.stream().anyMatch(right -> caller.mayEverywhere(right, context));
    }

    /**
     * Whether the caller takes back here by the right to take back alone, and does not record.
     *
     * @param territories slugs; none for what belongs to none
     */
    public boolean onlyWithdraws(Contexts context, Collection<String> territories) {
        var records =
                territories.isEmpty()
                        ? caller.mayEverywhere(Right.RECORD, context)
                        : territories.stream()
                                .allMatch(it -> caller.may(Right.RECORD, context, it));
        return !records && rights.contains(Right.WITHDRAW) && caller.may(Right.WITHDRAW, context);
    }

    /**
     * What the caller may cite that is not published: that of the territories where they record or
     * decide. Whoever takes something back without being of its territory may cite none of it.
     */
    public Reach citing(Contexts context) {
        return caller.recordingReach(context);
    }

    private void require(String territory, Predicate<Right> allowed) {
        if (rights.stream().noneMatch(allowed)) {
            throw new AccessRefused(
                    AccessRefusal.FORBIDDEN,
                    Map.of("territory", territory, "needs", names(rights)));
        }
    }

    static String names(List<Right> rights) {
        return rights.stream().map(Right::label).collect(Collectors.joining(" or "));
    }
}
