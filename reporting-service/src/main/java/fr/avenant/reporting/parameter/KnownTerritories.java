package fr.avenant.reporting.parameter;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The territories that a parameter of an address may name. */
public final class KnownTerritories {

    private static final String PARAMETER = "territory";

    private KnownTerritories() {}

    /**
     * @param slug null if no territory is asked for
     * @throws fr.avenant.kit.refusal.RequestRefused if no territory had that slug at the
     *     coordinate; it names those that there were
     */
    public static void check(JdbcClient jdbc, @Nullable String slug) {
        if (slug != null) {
            checkAll(jdbc, List.of(slug));
        }
    }

    /**
     * The same for several, of which one may have been recorded since.
     *
     * @param slugs none if all territories are asked for
     */
    public static void checkAll(JdbcClient jdbc, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return;
        }
        var known = slugs(jdbc);
        for (var slug : slugs) {
            if (!known.contains(slug)) {
                throw AddressRefusal.TERRITORY_UNKNOWN.inParameter(PARAMETER, slug, known);
            }
        }
    }

    private static List<String> slugs(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select territory from entity_known where kind = 'territory'
                        union
                        select territory from entity_later where kind = 'territory'
                        order by territory\
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
