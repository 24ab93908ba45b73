package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.reporting.parameter.AddressRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the filters of the journal may name: what there is, or ever was. */
final class KnownFilters {

    private static final Set<String> TYPES =
            Arrays.stream(Contexts.values())
                    .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                    .map(EventType::of)
                    .map(EventType::toString)
                    .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> SIMPLE_NAMES =
            TYPES.stream().map(KnownFilters::simpleName).collect(Collectors.toSet());

    private KnownFilters() {}

    /** Without the context before it and the revision after it. */
    private static String simpleName(String type) {
        var upToRevision = type.substring(0, type.lastIndexOf('.'));
        return upToRevision.substring(upToRevision.lastIndexOf('.') + 1);
    }

    /**
     * @throws fr.avenant.kit.refusal.RequestRefused if a filter names nothing
     */
    static void check(JdbcClient jdbc, JournalQuery query) {
        var territory = query.territory();
        if (territory != null && !isRegistered(jdbc, "territory:" + territory)) {
            throw AddressRefusal.TERRITORY_UNKNOWN.inParameter("territory", territory, List.of());
        }
        checkType(query.type());
        var subject = query.subject();
        if (subject != null && !query.isSubject(jdbc, subject)) {
            throw AddressRefusal.SUBJECT_UNKNOWN.inParameter("subject", subject, List.of());
        }
    }

    private static void checkType(@Nullable String type) {
        if (type != null && !TYPES.contains(type) && !SIMPLE_NAMES.contains(type)) {
            throw AddressRefusal.TYPE_UNKNOWN.inParameter("type", type, TYPES);
        }
    }

    private static boolean isRegistered(JdbcClient jdbc, String id) {
        return jdbc.sql("select exists (select from registered_ever where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
