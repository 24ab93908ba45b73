package fr.avenant.reporting.comparison;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.address.Parameters;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Organisations that are asked for with whoever is a part of them on the day, as services are of
 * the State: they take the place of the one that is named, so that an address that is pinned names
 * all of them.
 */
final class OrganisationParts {

    /** The parameter: a body itself, or with its parts. */
    static final String PARAMETER = "parts";

    private static final String INCLUDED = "included";
    private static final List<String> DIMENSIONS =
            List.of("partner", "funder", "operator", "organisation");

    /** Parts of parts, too; what is a part of itself by whatever way is there once. */
    private static final String WITH_PARTS =
            """
            with recursive body (id) as (
                select unnest(:ids::text[])
                union
                select organisation.aggregate_id
                from entity_known organisation
                cross join lateral json_array_elements(
                    case when json_typeof(content -> 'partOf') = 'array' then content -> 'partOf' else '[]' end) whole
                join body on body.id = whole ->> 'organisation'
                where organisation.kind = 'organisation'
                    and (whole ->> 'from' is null or first_day(whole ->> 'from') <= :on)
                    and (whole ->> 'to' is null or day_after(whole ->> 'to') > :on)
            )
            select substr(id, length('organisation:') + 1) from body order by 1\
            """;

    private OrganisationParts() {}

    /**
     * The same question, with parts if the address asks for them.
     *
     * @throws InvalidParameter if it asks for something else
     */
    static Question of(Question question, Parameters given, JdbcClient jdbc) {
        var parts = Objects.requireNonNullElse(given.one(PARAMETER), "excluded");
        InvalidParameter.unless(
                List.of("excluded", INCLUDED).contains(parts),
                PARAMETER,
                "must be excluded or included");
        return parts.equals(INCLUDED) ? withParts(question, jdbc) : question;
    }

    private static Question withParts(Question question, JdbcClient jdbc) {
        var members = new HashMap<>(question.members());
        for (var dimension : DIMENSIONS) {
            var wanted = members.get(dimension);
            if (wanted != null) {
                members.put(dimension, withParts(wanted, question, jdbc));
            }
        }
        return new Question(question.measure(), question.by(), members, question.at());
    }

    private static Set<String> withParts(Set<String> codes, Question question, JdbcClient jdbc) {
        return new LinkedHashSet<>(
                jdbc.sql(WITH_PARTS)
                        .param(
                                "ids",
                                codes.stream()
                                        .map(code -> "organisation:" + code)
                                        .toArray(String[]::new))
                        .param("on", question.at().on())
                        .query(String.class)
                        .list());
    }
}
