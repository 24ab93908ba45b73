package fr.avenant.reporting.organisation;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.entry.Window;
import fr.avenant.reporting.questionbudget.RowBudget;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Organisations in the order of their names: first who there is, then what is told of a page of
 * them.
 *
 * @param territory slug; null for all
 */
record OrganisationList(JdbcClient jdbc, @Nullable String territory) {

    private static final String COUNTED =
            """
            with commitment as (
                select partner as organisation, count(*) as engagements
                from engagement_held cross join unnest(partners) partner
                where %1$s
                group by partner
            ), signed as (
                select signatory as organisation, count(distinct aggregate_id) as contracts
                from signature_held cross join unnest(signatories) signatory
                where %1$s
                group by signatory
            ), listed as (
                select organisation.aggregate_id, organisation.territory, organisation.label, organisation.sort,
                       organisation.sigle, octet_length(organisation.content::text) as length,
                       coalesce(commitment.engagements, 0) as engagements,
                       coalesce(signed.contracts, 0) as contracts
                from organisation_held organisation
                left join commitment on commitment.organisation = organisation.aggregate_id
                left join signed on signed.organisation = organisation.aggregate_id
                where organisation.%1$s
                    or commitment.engagements > 0 or signed.contracts > 0
            )
            """;

    private static final String OF_A_TERRITORY = COUNTED.formatted("territory = :territory");

    private static final String OF_ALL =
            COUNTED.replace("organisation.%1$s", "%1$s").formatted("true");

    private static final String NAMES =
            """
            select aggregate_id, left(label, 200) as name, length from listed\
            """;

    private static final String TOLD =
            """
            select aggregate_id, territory, label as name, sort as kind, sigle, engagements, contracts
            from listed where aggregate_id = any(:ids)\
            """;

    /** An organisation by the beginning of its name. */
    private record Named(String id, String name, int length) {}

    /**
     * @throws InvalidParameter if what it is to go on after is not in the list
     */
    ListPage page(Window window) {
        var french = Collator.getInstance(Locale.FRENCH);
        var sorted =
                jdbc
                        .sql(counted() + NAMES)
                        .param("territory", territory)
                        .query((row, _) ->
                                new Named(row.getString(1), row.getString(2), row.getInt(3)))
                        .stream()
                        .sorted(Comparator.comparing(Named::name, french).thenComparing(Named::id))
                        .map(it -> new ListPage.Item(it.id(), it.length()))
                        .toList();
        var rest = sorted.subList(start(sorted, window.after()), sorted.size());
        return ListPage.first(rest, window, sorted::size);
    }

    private String counted() {
        return territory == null ? OF_ALL : OF_A_TERRITORY;
    }

    /** In the order of the identifiers. */
    List<OrganisationSummary> summaries(List<String> ids) {
        var budget = new RowBudget();
        var found = new HashMap<String, OrganisationSummary>();
        jdbc.sql(counted() + TOLD)
                .withFetchSize(RowBudget.ROWS_AT_ONCE)
                .param("territory", territory)
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    var summary = OrganisationSummary.of(row);
                    budget.count(summary.name().length());
                    found.put(summary.id(), summary);
                });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static int start(List<ListPage.Item> sorted, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        var ids = sorted.stream().map(ListPage.Item::id).toList();
        var place = ids.indexOf(after);
        InvalidParameter.unless(place >= 0, "after", "must be \"next\" of an earlier answer");
        return place + 1;
    }
}
