package fr.avenant.reporting.question;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.parameter.Parameters;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Whether whoever asks for organisations asks for what is a part of them, too: the State is one
 * thing with its services and another without, and which services it has is a matter of the day.
 * What is asked for is written out member by member, so that a link to the answer says it all.
 */
public final class AskedParts {

    public static final String NAME = "parts";
    public static final String EXCLUDED = "excluded";
    public static final String INCLUDED = "included";

    /** Dimensions whose members are organisations. */
    private static final List<String> DIMENSIONS =
            List.of("partner", "funder", "operator", "organisation");

    /** As known, and on the day of the question, whether or not what has ended is asked for. */
    private static final String WITH_PARTS =
            """
            with recursive link as materialized (
                select split_part(aggregate_id, ':', 2) as part, split_part(whole, ':', 2) as whole
                from part_begun
                where not has_ended
            ), wanted (code) as (
                select unnest(:asked::text[])
                union
                select link.part from link join wanted on link.whole = wanted.code
            )
            select code from wanted order by code\
            """;

    private final JdbcClient jdbc;

    /**
     * @param jdbc sees what holds at the coordinate of the question
     */
    public AskedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The same question without the parameter, and with all members that are meant.
     *
     * @throws InvalidParameter if the parameter says something else, or goes with no organisation
     */
    public Parameters writtenOut(Parameters given) {
        var asked = Objects.requireNonNullElse(given.one(NAME), EXCLUDED);
        InvalidParameter.unless(
                List.of(EXCLUDED, INCLUDED).contains(asked), NAME, "must be excluded or included");
        var values = new LinkedMultiValueMap<>(given.values());
        values.remove(NAME);
        if (asked.equals(INCLUDED)) {
            var named = DIMENSIONS.stream().filter(it -> !given.list(it).isEmpty()).toList();
            InvalidParameter.unless(
                    !named.isEmpty(),
                    NAME,
                    "goes with members of " + String.join(", ", DIMENSIONS));
            named.forEach(it -> values.put(it, withParts(given.list(it))));
        }
        return new Parameters(values);
    }

    private List<String> withParts(Collection<String> asked) {
        return jdbc.sql(WITH_PARTS)
                .param("asked", asked.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
