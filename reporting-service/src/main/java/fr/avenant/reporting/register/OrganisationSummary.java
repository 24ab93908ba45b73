package fr.avenant.reporting.register;

import fr.avenant.contracts.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organisation in a list.
 *
 * @param kind as the published language writes it
 * @param territory slug; null for a national one
 * @param engagements how many it takes part in; in the territory that was asked for, if one was
 * @param contracts how many it signed, likewise
 */
record OrganisationSummary(
        String id,
        String code,
        String name,
        String kind,
        @Nullable String sigle,
        @Nullable String territory,
        int engagements,
        int contracts) {

    private static final String WITH_COUNTS =
            """
            with current as (
                select * from entity where superseded_position is null
            ), commitment as (
                select partner as organisation, count(*) as engagements
                from current, json_array_elements_text(content -> 'partners') partner
                where kind = 'engagement' and (:territory::text is null or territory = :territory)
                group by 1
            ), signed as (
                select signatory ->> 'organisation' as organisation, count(distinct aggregate_id) as contracts
                from current, json_array_elements(content -> 'signatories') signatory
                where kind = 'signature' and (:territory::text is null or territory = :territory)
                group by 1
            )
            select organisation.aggregate_id, organisation.territory,
                   organisation.content ->> 'name' as name, organisation.content ->> 'kind' as kind,
                   organisation.content ->> 'sigle' as sigle,
                   coalesce(commitment.engagements, 0) as engagements,
                   coalesce(signed.contracts, 0) as contracts
            from current organisation
            left join commitment on commitment.organisation = organisation.aggregate_id
            left join signed on signed.organisation = organisation.aggregate_id
            where organisation.kind = 'organisation'
              and (:territory::text is null or organisation.territory = :territory
                   or commitment.engagements > 0 or signed.contracts > 0)\
            """;

    /**
     * In the order of their names.
     *
     * @param territory null for all
     */
    static List<OrganisationSummary> read(JdbcClient jdbc, @Nullable String territory) {
        var french = Collator.getInstance(Locale.FRENCH);
        return jdbc
                .sql(WITH_COUNTS)
                .param("territory", territory)
                .query((row, _) -> of(row))
                .stream()
                .sorted(
                        Comparator.comparing(OrganisationSummary::name, french)
                                .thenComparing(OrganisationSummary::id))
                .toList();
    }

    private static OrganisationSummary of(ResultSet row) throws SQLException {
        var id = row.getString("aggregate_id");
        return new OrganisationSummary(
                id,
                Identifier.code(id),
                row.getString("name"),
                row.getString("kind"),
                row.getString("sigle"),
                row.getString("territory"),
                row.getInt("engagements"),
                row.getInt("contracts"));
    }
}
