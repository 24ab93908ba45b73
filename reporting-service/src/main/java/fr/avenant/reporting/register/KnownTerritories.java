package fr.avenant.reporting.register;

import fr.avenant.kit.refusal.RequestRefused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The territories that a parameter of an address may name. */
public final class KnownTerritories {

    private KnownTerritories() {}

    /**
     * @param slug null if no territory is asked for
     * @throws RequestRefused if no territory has that slug; it names those that there are
     */
    public static void check(JdbcClient jdbc, @Nullable String slug) {
        if (slug == null) {
            return;
        }
        var known = slugs(jdbc);
        if (!known.contains(slug)) {
            throw new RequestRefused(
                    RegisterRefusal.TERRITORY_UNKNOWN,
                    Map.of(
                            "location",
                            "parameter territory",
                            "given",
                            slug,
                            "known",
                            String.join(", ", known)));
        }
    }

    private static List<String> slugs(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select territory from entity
                        where superseded_position is null and kind = 'territory' order by territory\
                        """)
                .query((row, _) -> row.getString("territory"))
                .list();
    }
}
