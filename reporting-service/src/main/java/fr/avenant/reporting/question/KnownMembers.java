package fr.avenant.reporting.question;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownTerritories;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The members that a question may ask for: those of the register, those that the catalogue has a
 * word for, and those that figures of the measure have. Nobody is told that there is nothing about
 * what they misspelt.
 */
public final class KnownMembers {

    private static final Set<String> ALWAYS = Set.of("territory", "year");

    private static final Map<String, String> REGISTERS =
            Map.of(
                    "quartier", "quartier",
                    "contract", "contract",
                    "engagement", "engagement",
                    "indicator", "indicator",
                    "partner", "organisation",
                    "funder", "organisation",
                    "operator", "organisation",
                    "organisation", "organisation");

    /** Of what was known, or has been recorded since. */
    private static final String REGISTERED =
            """
            select member from unnest(:members::text[]) member
            where exists (select from entity_known where aggregate_id = :kind || ':' || member)
               or exists (select from entity_later where aggregate_id = :kind || ':' || member)\
            """;

    /** A quartier goes by its short name, which is its own within its territory. */
    private static final String QUARTIERS =
            """
            select regexp_replace(aggregate_id, '^.*[.:]', '') from entity_known where kind = :kind
            union
            select regexp_replace(aggregate_id, '^.*[.:]', '') from entity_later where kind = :kind\
            """;

    private static final String OCCURRING =
            """
            select dimensions ->> :dimension from fact_known
            where measure in (:measures) and dimensions ->> :dimension is not null
            union
            select dimensions ->> :dimension from fact_later
            where measure in (:measures) and dimensions ->> :dimension is not null\
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Set<String> measures;

    private KnownMembers(JdbcClient jdbc, Catalogue catalogue, Set<String> measures) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.measures = measures;
    }

    /**
     * @param questions of one address: what figures of one of the measures have, may be asked of
     *     all
     * @throws fr.avenant.kit.refusal.RequestRefused if they ask for a member that there is not
     */
    public static void check(List<Question> questions, JdbcClient jdbc, Catalogue catalogue) {
        var measures =
                questions.stream()
                        .flatMap(question -> question.measure().recordedAs().stream())
                        .collect(Collectors.toSet());
        var known = new KnownMembers(jdbc, catalogue, measures);
        for (var question : questions) {
            KnownTerritories.checkAll(jdbc, question.members().getOrDefault("territory", Set.of()));
            question.members()
                    .forEach((dimension, members) -> {
                        if (!question.measure().derives().containsKey(dimension)) {
                            known.check(dimension, members);
                        }
                    });
        }
    }

    private void check(String dimension, Set<String> members) {
        if (ALWAYS.contains(dimension)) {
            return;
        }
        var unknown = new TreeSet<>(members);
        unknown.removeIf(member -> hasWord(dimension, member));
        unknown.removeAll(registered(dimension, unknown));
        if (!unknown.isEmpty()) {
            unknown.removeAll(occurring(dimension));
        }
        if (!unknown.isEmpty()) {
            throw AddressRefusal.MEMBER_UNKNOWN.inParameter(dimension, unknown.first(), List.of());
        }
    }

    private boolean hasWord(String dimension, String member) {
        return catalogue.memberLabel(dimension, member).isPresent()
                || (dimension.equals(Measure.VARIABLE) && measures.contains(member));
    }

    private List<String> registered(String dimension, Set<String> members) {
        var kind = REGISTERS.get(dimension);
        if (kind == null || members.isEmpty()) {
            return List.of();
        }
        return dimension.equals("quartier")
                ? jdbc.sql(QUARTIERS).param("kind", kind).query((row, _) -> row.getString(1)).list()
                : jdbc.sql(REGISTERED)
                        .param("kind", kind)
                        .param("members", members.toArray(String[]::new))
                        .query((row, _) -> row.getString(1))
                        .list();
    }

    private List<String> occurring(String dimension) {
        return jdbc.sql(OCCURRING)
                .param("dimension", dimension)
                .param("measures", measures)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
