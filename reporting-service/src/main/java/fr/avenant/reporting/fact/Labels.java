package fr.avenant.reporting.fact;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.RegisteredMembers;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.question.MemberOwners;
import fr.avenant.reporting.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of the members that an answer shows, as they were known. */
public final class Labels {

    private static final String ORGANISATION = "organisation";

    /** Kinds of register entries by dimension. */
    private static final Map<String, String> REGISTERS =
            Map.of(
                    "partner",
                    ORGANISATION,
                    "funder",
                    ORGANISATION,
                    "operator",
                    ORGANISATION,
                    ORGANISATION,
                    ORGANISATION,
                    "contract",
                    "contract",
                    "within",
                    "envelope",
                    "engagement",
                    "engagement",
                    "indicator",
                    "indicator");

    private static final String NAMES_OF_ENTRIES =
            """
            select substr(aggregate_id, position(':' in aggregate_id) + 1) as code, label as name
            from entity_%s
            where kind = :kind and aggregate_id = any(:ids)\
            """;

    /**
     * A landlord goes by the last part of its code: of several that do, the one of no territory,
     * and no name if there is none.
     */
    private static final String NAMES_OF_LANDLORDS =
            """
            select code, coalesce(min(name) filter (where id = 'organisation:' || code), min(name)) as name
            from (
                select aggregate_id as id, regexp_replace(aggregate_id, '^.*[.:]', '') as code, label as name
                from organisation_%s
            ) organisation
            where code = any(:codes)
            group by code
            having count(distinct name) = 1 or bool_or(id = 'organisation:' || code)\
            """;

    private static final String NAMES_OF_LINES =
            """
            select regexp_replace(landlord, '^.*[.:]', '') || '.' || code as code, line_label as name
            from tfpb_line_%s\
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Map<String, Map<String, String>> found = new TreeMap<>();
    private final Map<Member, Set<String>> shared = new HashMap<>();

    public Labels(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The first name of a member stays. */
    public void add(Member member) {
        found.computeIfAbsent(member.dimension(), _ -> new TreeMap<>())
                .putIfAbsent(member.code(), member.label());
    }

    /**
     * Territories and quartiers by the names of the register. A short name that several territories
     * of the question use has all of theirs; a quartier that is told with its territory has the
     * name of that, too, where no cell says which it is.
     */
    public void addAll(RegisteredMembers registered, Question question) {
        registered.territories().forEach(it -> add(new Member("territory", it.slug(), it.name())));
        var names = new LinkedHashMap<String, Set<String>>();
        registered.quartiers().stream()
                .filter(it -> question.wants("territory", it.territory()))
                .forEach(it -> {
                    names.computeIfAbsent(it.slug(), _ -> new LinkedHashSet<>()).add(it.name());
                    add(new Member("quartier", it.place(), inFull(it, question)));
                });
        names.forEach(
                (slug, known) -> add(new Member("quartier", slug, String.join(" / ", known))));
    }

    private String inFull(RegisteredMembers.Quartier quartier, Question question) {
        var territory =
                found.getOrDefault("territory", Map.of())
                        .getOrDefault(quartier.territory(), quartier.territory());
        return question.splits("territory")
                ? quartier.name()
                : quartier.name() + " (" + territory + ")";
    }

    /** The names that a fact brings itself. */
    public void addAll(VisibleFact fact) {
        addAll(fact.territory(), named(fact));
    }

    /** The members of a fact that it names itself. */
    static List<Member> named(VisibleFact fact) {
        var named = new ArrayList<Member>();
        fact.labels()
                .forEach((dimension, label) -> {
                    var code = fact.member(dimension);
                    if (code != null) {
                        named.add(new Member(dimension, code, label));
                    }
                });
        return named;
    }

    /**
     * Names that facts of a territory bring themselves; it speaks for what is its own.
     *
     * @param territory slug
     */
    void addAll(String territory, Collection<Member> named) {
        for (var member : named) {
            if (MemberOwners.SUBJECTS.contains(member.dimension())
                    && !MemberOwners.isOwn(member.code(), territory)) {
                shared.computeIfAbsent(
                                new Member(member.dimension(), member.code(), ""),
                                _ -> new HashSet<>())
                        .add(member.label());
            } else {
                add(member);
            }
        }
    }

    /** What all territories call it that name it; nothing if they do not agree. */
    private Optional<String> agreed(String dimension, String code) {
        var names = shared.getOrDefault(new Member(dimension, code, ""), Set.of());
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /** Names for these members, by dimension and code; a member without a name has its code. */
    public Map<String, Map<String, String>> of(Map<String, Set<String>> shown) {
        var labels = new TreeMap<String, Map<String, String>>();
        shown.forEach((dimension, codes) -> {
            if (!dimension.equals("year")) {
                labels.put(dimension, of(dimension, codes));
            }
        });
        return labels;
    }

    private Map<String, String> of(String dimension, Set<String> codes) {
        var known = new HashMap<>(found.getOrDefault(dimension, Map.of()));
        registered(dimension, codes).forEach(known::putIfAbsent);
        var labels = new TreeMap<String, String>();
        for (var code : codes) {
            labels.put(
                    code,
                    known.getOrDefault(
                            code,
                            agreed(dimension, code)
                                    .or(() -> catalogue.memberLabel(dimension, code))
                                    .orElse(code)));
        }
        return labels;
    }

    private Map<String, String> registered(String dimension, Set<String> codes) {
        if (dimension.equals("landlord")) {
            return names(NAMES_OF_LANDLORDS, Map.of("codes", codes.toArray(String[]::new)));
        }
        if (dimension.equals(Measure.VARIABLE)) {
            return codes.stream()
                    .flatMap(code -> catalogue.find(code).stream())
                    .collect(Collectors.toMap(Measure::id, Measure::label));
        }
        if (dimension.equals("line")) {
            return names(NAMES_OF_LINES, Map.of());
        }
        var register = REGISTERS.get(dimension);
        if (register == null) {
            return Map.of();
        }
        var ids = codes.stream().map(code -> register + ":" + code).toArray(String[]::new);
        return names(NAMES_OF_ENTRIES, Map.of("kind", register, "ids", ids));
    }

    /** As they were known; what was recorded since has the name that it was recorded under. */
    private Map<String, String> names(String sql, Map<String, Object> parameters) {
        var names = new HashMap<String, String>();
        for (var state : List.of("known", "later")) {
            jdbc.sql(sql.formatted(state))
                    .params(parameters)
                    .query(row -> {
                        names.putIfAbsent(row.getString("code"), row.getString("name"));
                    });
        }
        return names;
    }
}
