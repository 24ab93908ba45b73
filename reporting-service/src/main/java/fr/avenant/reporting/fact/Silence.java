package fr.avenant.reporting.fact;

import fr.avenant.reporting.question.Question;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a cell without any fact says: nobody is said to be silent about whom there is more than the
 * asker may see. It is told of a whole territory, so that no single figure is given away.
 */
final class Silence {

    private final Set<String> withheld = new TreeSet<>();

    Silence(JdbcClient jdbc, Question question) {
        jdbc.sql("select distinct territory from unpublished_known where measure in (:measures)")
                .param("measures", question.measure().restsOn())
                .query(row -> {
                    withheld.add(row.getString("territory"));
                });
        withheld.removeIf(territory -> !question.wants("territory", territory));
    }

    /** Slugs of the territories of the question about which there is more. */
    Set<String> withheld() {
        return withheld;
    }
}
