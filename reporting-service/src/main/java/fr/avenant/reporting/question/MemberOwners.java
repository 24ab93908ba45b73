package fr.avenant.reporting.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.reporting.cell.VisibleFact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose the places and bodies are that figures are about. A territory speaks for its own: what it
 * says of a commune of another one changes no figure and no name of that.
 */
public final class MemberOwners {

    /** Dimensions that a figure is about; the others only tell its figures apart. */
    public static final Set<String> SUBJECTS =
            Arrays.stream(Statistic.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private static final int COMMUNE = 5; // digits of an IRIS that are its commune's

    private final JdbcClient jdbc;
    private final Set<String> territories;
    private @Nullable Map<String, Set<String>> official;

    /**
     * @param territories slugs of those that are registered
     */
    public MemberOwners(JdbcClient jdbc, Set<String> territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /** Whether a fact is about nothing that belongs to another territory. */
    public boolean permit(VisibleFact fact) {
        return fact.dimensions().entrySet().stream()
                .filter(member -> SUBJECTS.contains(member.getKey()))
                .noneMatch(member ->
                        isOfAnother(member.getKey(), member.getValue(), fact.territory()));
    }

    /** Whether a code is one that a territory gives itself. */
    public static boolean isOwn(String code, String territory) {
        return code.startsWith(territory + ".");
    }

    private boolean isOfAnother(String dimension, String code, String territory) {
        if (isOwn(code, territory)) {
            return false;
        }
        var dot = code.indexOf('.');
        if (dot > 0) {
            return territories.contains(code.substring(0, dot));
        }
        if (!Character.isDigit(code.codePointAt(0))) {
            return false;
        }
        var key =
                dimension.equals("iris") && code.length() > COMMUNE
                        ? code.substring(0, COMMUNE)
                        : code;
        var owners = official().getOrDefault(key, Set.of());
        return !owners.isEmpty() && !owners.contains(territory);
    }

    /** Read only if a figure has an official code: most have the register's. */
    private Map<String, Set<String>> official() {
        var known = official;
        if (known == null) {
            known = read();
            official = known;
        }
        return known;
    }

    private Map<String, Set<String>> read() {
        var owners = new HashMap<String, Set<String>>();
        jdbc.sql("select content::text from entity_known where kind = 'territory'")
                .query(row -> {
                    var territory =
                            EventJson.read(row.getString(1).getBytes(UTF_8), Territory.class);
                    territory
                            .codes()
                            .forEach(code ->
                                    owners.computeIfAbsent(code, _ -> new HashSet<>())
                                            .add(territory.slug()));
                });
        return owners;
    }
}
