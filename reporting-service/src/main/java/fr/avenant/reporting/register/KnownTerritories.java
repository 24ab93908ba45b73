package fr.avenant.reporting.register;

import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.reporting.address.UnknownInParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The territories that a parameter of an address may name. */
public final class KnownTerritories {

    private KnownTerritories() {}

    /**
     * @param slug null if no territory is asked for
     * @throws RequestRefused if no territory had that slug; it names those that there were
     */
    public static void check(JdbcClient jdbc, @Nullable String slug) {
        if (slug == null) {
            return;
        }
        var known = slugs(jdbc);
        if (!known.contains(slug)) {
            throw UnknownInParameter.of(
                    RegisterRefusal.TERRITORY_UNKNOWN, "territory", slug, known);
        }
    }

    private static List<String> slugs(JdbcClient jdbc) {
        return jdbc.sql(
                        "select territory from entity_known where kind = 'territory' order by territory")
                .query((row, _) -> row.getString("territory"))
                .list();
    }
}
