package fr.avenant.reporting.comparison;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a cell without any fact says: nobody is said to be silent about whom there is more than the
 * asker may see. It is told of a whole territory, so that no single figure is given away.
 */
final class Silence {

    private final Set<String> withheld = new TreeSet<>();

    Silence(JdbcClient jdbc, Question question) {
        jdbc.sql("select distinct territory from unpublished_known where measure in (:measures)")
                .param("measures", question.measure().recordedAs())
                .query(row -> {
                    withheld.add(row.getString("territory"));
                });
        withheld.removeIf(territory -> !question.wants("territory", territory));
    }

    /** Slugs of the territories of the question about which there is more. */
    Set<String> withheld() {
        return withheld;
    }

    /** Why there is nothing about these members. */
    String reason(Map<String, @Nullable String> members) {
        var territory = members.get("territory");
        var mayBeWithheld = territory == null ? !withheld.isEmpty() : withheld.contains(territory);
        return mayBeWithheld ? "notPublished" : "notReported";
    }
}
