package fr.avenant.reporting.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a filter of a list may name. */
public final class KnownEntry {

    private KnownEntry() {}

    /**
     * The whole identifier of what a parameter names, with or without its kind.
     *
     * @param given null if nothing is asked for
     * @return null if nothing is asked for
     * @throws fr.avenant.kit.refusal.RequestRefused if nothing had that identifier at the
     *     coordinate
     */
    public static @Nullable String id(
            JdbcClient jdbc,
            AddressRefusal unknown,
            String parameter,
            String kind,
            @Nullable String given) {
        if (given == null) {
            return null;
        }
        var id = withKind(kind, given);
        if (!isThere(jdbc, id)) {
            throw unknown.inParameter(parameter, given, List.of());
        }
        return id;
    }

    /** An identifier with its kind, whether it was given with it or not. */
    public static String withKind(String kind, String given) {
        return given.startsWith(kind + ":") ? given : kind + ":" + given;
    }

    private static boolean isThere(JdbcClient jdbc, String id) {
        return jdbc.sql("select exists (select from entity_known where aggregate_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
