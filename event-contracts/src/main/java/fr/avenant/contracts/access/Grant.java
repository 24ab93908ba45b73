package fr.avenant.contracts.access;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import java.util.stream.Collectors;
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
        @Form(Text.PSEUDONYM) String actor,
        Role role,
        @RefersTo("territory") @Form(Text.SLUG) @Nullable String territory,
        @Form(Text.CONTEXT) @Nullable String context,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) @Nullable String organisation) {

    private static final String ALL = "all";

    public Grant {
        InvalidContent.unless(
                actor == null || Text.PSEUDONYM.fits(actor), "actor", "must be a random UUID");
        InvalidContent.unless(
                territory == null || Text.SLUG.fits(territory), "territory", "must be a slug");
        InvalidContent.unless(
                territory == null || role == null || role.isLocal(),
                "territory",
                "does not go with this role, which holds everywhere");
        InvalidContent.unless(
                !ALL.equals(territory), "territory", "must be absent for all territories");
        InvalidContent.unless(
                context == null || Text.CONTEXT.fits(context),
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
}
