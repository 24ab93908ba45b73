package fr.avenant.contracts.access;

import fr.avenant.contracts.Form;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Referring;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody is given.
 *
 * @param actor random pseudonym of a person or a program: a UUID of version 4
 * @param territory slug; absent for all territories, always so unless the role is local
 * @param context {@code territory}, {@code engagement} or {@code programmation}; absent for all
 * @param organisation on whose behalf, shown where the pseudonym is not
 */
public record Grant(
        @Form(Grant.PSEUDONYM) String actor,
        Role role,
        @Form(Form.SLUG) @Nullable String territory,
        @Form(Grant.CONTEXT) @Nullable String context,
        @Nullable String organisation)
        implements Referring {

    /** The form of a random UUID; those derived from a name have another version. */
    public static final String PSEUDONYM =
            "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";

    private static final String CONTEXT = "^(territory|engagement|programmation)$";
    private static final String ALL = "all";

    public Grant {
        InvalidContent.unless(
                actor == null || actor.matches(PSEUDONYM), "actor", "must be a random UUID");
        InvalidContent.unless(
                territory == null || territory.matches(Form.SLUG), "territory", "must be a slug");
        InvalidContent.unless(
                territory == null || role == null || role.isLocal(),
                "territory",
                "does not go with this role, which holds everywhere");
        InvalidContent.unless(
                !ALL.equals(territory), "territory", "must be absent for all territories");
        InvalidContent.unless(
                context == null || context.matches(CONTEXT),
                "context",
                "must be territory, engagement or programmation");
        InvalidContent.unless(
                context == null || role == null || role.isOfContext(),
                "context",
                "does not go with this role, which holds for every context");
    }

    /** The identifier's code, made of everything that tells two grants apart. */
    public String code() {
        var where = territory == null ? ALL : territory;
        var parts =
                role.isOfContext()
                        ? List.of(actor, role.label(), where, context == null ? ALL : context)
                        : role.isLocal()
                                ? List.of(actor, role.label(), where)
                                : List.of(actor, role.label());
        return parts.stream().collect(Collectors.joining("."));
    }

    @Override
    public Stream<String> references() {
        return Stream.concat(
                Stream.ofNullable(territory).map("territory:"::concat),
                Stream.ofNullable(organisation));
    }
}
