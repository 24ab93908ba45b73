package fr.avenant.reporting.quality;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventTypes;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownTerritories;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What filters of findings may name. */
final class KnownSubjects {

    /** Of everything that can be recorded. */
    private static final Set<String> KINDS =
            Arrays.stream(Contexts.values())
                    .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                    .flatMap(event -> Arrays.stream(event.getInterfaces()))
                    .flatMap(family -> Arrays.stream(family.getFields()))
                    .filter(field -> field.getName().equals("KIND"))
                    .map(KnownSubjects::kind)
                    .collect(Collectors.toCollection(TreeSet::new));

    private KnownSubjects() {}

    /**
     * @throws fr.avenant.kit.refusal.RequestRefused if a filter names nothing that there was
     * @throws InvalidParameter if nothing is of that kind
     */
    static void check(JdbcClient jdbc, FindingFilter filter) {
        KnownTerritories.check(jdbc, filter.territory());
        var kind = filter.kind();
        InvalidParameter.unless(
                kind == null || KINDS.contains(kind),
                "kind",
                "must be one of " + String.join(", ", KINDS));
        var document = filter.document();
        if (document != null && !isRegistered(jdbc, document)) {
            throw AddressRefusal.DOCUMENT_UNKNOWN.inParameter("document", document, List.of());
        }
        var subject = filter.subject();
        if (subject != null && !isRegistered(jdbc, subject) && !isCounted(jdbc, subject)) {
            throw AddressRefusal.SUBJECT_UNKNOWN.inParameter("subject", subject, List.of());
        }
    }

    private static boolean isRegistered(JdbcClient jdbc, String id) {
        return jdbc.sql("select exists (select from registered_ever where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static boolean isCounted(JdbcClient jdbc, String id) {
        return jdbc.sql(
                        """
                        select exists (select from fact_known where aggregate_id = :id)
                            or exists (select from fact_later where aggregate_id = :id)\
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String kind(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
