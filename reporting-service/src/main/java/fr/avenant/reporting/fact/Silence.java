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

    private static final String UNPUBLISHED =
            "select distinct territory from unpublished_known where measure in (:measures)";

    private final Set<String> withheld = new TreeSet<>();

    Silence(JdbcClient jdbc, Question question) {
        var territories = question.members().get("territory");
        jdbc.sql(
                        territories == null
                                ? UNPUBLISHED
                                : UNPUBLISHED + " and territory in (:territories)")
                .param("measures", question.measure().restsOn())
                .param("territories", territories)
                .query(row -> {
                    withheld.add(row.getString("territory"));
                });
    }

    /** Slugs of the territories of the question about which there is more. */
    Set<String> withheld() {
        return withheld;
    }
}
