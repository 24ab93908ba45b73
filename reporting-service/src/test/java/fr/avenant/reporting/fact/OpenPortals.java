package fr.avenant.reporting.fact;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.scenario.Now;
import fr.avenant.reporting.scenario.RunningReporting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** How many results PostgreSQL holds back while a row of them is read. */
public final class OpenPortals {

    private OpenPortals() {}

    public static long whileReading(RunningReporting reporting, String measure) {
        var portals = new AtomicLong();
        reporting
                .bean(ReadModel.class)
                .ask(
                        Now.INSTANCE,
                        snapshot -> {
                            var jdbc = snapshot.jdbc();
                            var question =
                                    new Question(
                                            reporting
                                                    .bean(Catalogue.class)
                                                    .find(measure)
                                                    .orElseThrow(),
                                            List.of(),
                                            Map.of(),
                                            snapshot.coordinate());
                            new FactQuery(question, Set.of())
                                    .known(
                                            jdbc,
                                            _ ->
                                                    portals.accumulateAndGet(
                                                            jdbc.sql(
                                                                            "select count(*) from pg_cursors where statement like '%from fact%'")
                                                                    .query(Long.class)
                                                                    .single(),
                                                            Math::max));
                            return Contexts.values().length;
                        });
        return portals.get();
    }
}
