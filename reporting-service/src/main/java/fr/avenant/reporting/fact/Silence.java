package fr.avenant.reporting.fact;

import fr.avenant.reporting.question.Question;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a cell without any fact says: nobody is said to be silent about whom there is more than the
 * asker may see. It is told of a whole territory, so that no single figure is given away.
 */
final class Silence {

    private static final String TERRITORY = "territory";

    private static final String UNPUBLISHED =
            "select distinct territory from unpublished_known where measure in (:measures)";

    private final Set<String> withheld;

    private Silence(Set<String> withheld) {
        this.withheld = withheld;
    }

    /** About the territories that a question asks for. */
    static Silence about(Question question, JdbcClient jdbc) {
        return about(question, question.members().get(TERRITORY), jdbc);
    }

    /**
     * About some territories.
     *
     * @param territories slugs; null for all
     */
    static Silence about(
            Question question, @Nullable Collection<String> territories, JdbcClient jdbc) {
        var withheld = new TreeSet<String>();
        jdbc.sql(
                        territories == null
                                ? UNPUBLISHED
                                : UNPUBLISHED + " and territory = any(:territories)")
                .param("measures", question.measure().restsOn())
                .param(
                        "territories",
                        territories == null ? null : territories.toArray(String[]::new))
                .query(row -> {
                    withheld.add(row.getString(TERRITORY));
                });
        return new Silence(withheld);
    }

    /** As it is known already. */
    static Silence of(Collection<String> withheld) {
        return new Silence(new TreeSet<>(withheld));
    }

    /** Slugs of the territories of the question about which there is more. */
    Set<String> withheld() {
        return withheld;
    }
}
