package fr.avenant.benchmarks;

import fr.avenant.benchmarks.People.Person;
import fr.avenant.contracts.Contexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A large sheet of one territory comes in while people record single facts in another one, one of
 * them loses the role meanwhile, and another service refers to what was just recorded.
 */
final class Contention {

    private static final String OF_THE_SHEET = "carcassonne";
    private static final String OF_THE_PEOPLE = "cahors";
    private static final int CREATED = 201;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final long BEFORE_REVOCATION = 500; // milliseconds
    private static final long BETWEEN_REVOCATIONS = 200; // milliseconds
    private static final long BETWEEN_REFERENCES = 500; // milliseconds

    private final Bench bench;
    private final Grants grants;
    private final Requests visitor;
    private final String organisations;
    private final ConcurrentLinkedQueue<Double> recorded = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> referred = new ConcurrentLinkedQueue<>();

    Contention(Bench bench, Grants grants) {
        this.bench = bench;
        this.grants = grants;
        visitor = new Requests(bench.visitor());
        organisations = bench.territory() + "/api/v1/organisations";
    }

    /**
     * What came of it; milliseconds unless said otherwise.
     *
     * @param sheet seconds
     * @param recorded how long single facts took meanwhile, sorted
     * @param referred how long after the answer of one service another one accepted a reference,
     *     sorted
     * @param revoked how long after each answer no service knew the role any more, sorted
     * @param unplaced how many events waited for their places at most
     * @param lag of the people's facts: from the decision until each had its place, p99 and most
     */
    record Outcome(
            double sheet,
            List<Double> recorded,
            List<Double> referred,
            List<Double> revoked,
            long unplaced,
            List<Double> lag) {}

    /**
     * @param people who record
     * @param others who may, too, and lose that one after the other, after the first of the people
     */
    Outcome run(List<Person> people, List<Person> others) throws Exception {
        var csv = Organisations.csv(SheetFigures.ROWS, OF_THE_SHEET);
        try (var watcher = bench.watcher();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = watcher.number("select max(position) from territory.event_log");
            var sheet =
                    threads.submit(
                            () -> new SheetLoad(bench.territory(), bench.visitor()).seconds(csv));
            BooleanSupplier going = () -> !sheet.isDone();
            var recording =
                    people.stream()
                            .<Future<Void>>map(it -> threads.submit(recording(it, going)))
                            .toList();
            var referring = threads.submit(referring(going));
            var losing = Stream.concat(Stream.of(people.getFirst()), others.stream()).toList();
            var revoking = threads.submit(revoking(losing, going));
            var unplaced = unplaced(watcher, going);
            for (var person : recording) {
                person.get();
            }
            referring.get();
            return new Outcome(
                    sheet.get(),
                    recorded.stream().sorted().toList(),
                    referred.stream().sorted().toList(),
                    revoking.get().stream().sorted().toList(),
                    unplaced,
                    lag(watcher, before));
        }
    }

    /** Somebody who may record where the others do. */
    Person somebody(People people) throws IOException, InterruptedException {
        var person = people.somebody();
        grants.contributor(person, OF_THE_PEOPLE);
        return person;
    }

    /** One fact after the other, until that is refused or the sheet is in. */
    private Callable<Void> recording(Person person, BooleanSupplier going) {
        return () -> {
            while (going.getAsBoolean()) {
                var id = Organisations.id(OF_THE_PEOPLE);
                var begin = System.nanoTime();
                var answer =
                        person.requests()
                                .post(organisations, Organisations.json(id, OF_THE_PEOPLE));
                if (answer.status() == FORBIDDEN) {
                    return null;
                }
                Requests.expect(CREATED, answer);
                recorded.add((System.nanoTime() - begin) / 1e6);
            }
            return null;
        };
    }

    /** One at least, and then more for as long as the sheet comes in: the worst moment counts. */
    private Callable<List<Double>> revoking(List<Person> losing, BooleanSupplier going) {
        return () -> {
            var gone = new ArrayList<Double>();
            Thread.sleep(BEFORE_REVOCATION);
            for (var person : losing) {
                if (gone.isEmpty() || going.getAsBoolean()) {
                    var millis = grants.revoke(person, OF_THE_PEOPLE);
                    System.out.println("REVOKED after milliseconds " + millis);
                    gone.add(Collections.max(millis.values()));
                    Thread.sleep(BETWEEN_REVOCATIONS);
                }
            }
            return gone;
        };
    }

    private Callable<Void> referring(BooleanSupplier going) {
        return () -> {
            while (going.getAsBoolean()) {
                refer();
                Thread.sleep(BETWEEN_REFERENCES);
            }
            return null;
        };
    }

    private void refer() throws IOException, InterruptedException {
        var funder = Organisations.id(OF_THE_PEOPLE);
        Requests.expect(
                CREATED, visitor.post(organisations, Organisations.json(funder, OF_THE_PEOPLE)));
        var begin = System.nanoTime();
        var envelope = envelope(funder);
        var address = bench.programmation() + "/api/v1/envelopes";
        var answer = visitor.post(address, envelope);
        while (answer.status() == CONFLICT) {
            Thread.sleep(5);
            answer = visitor.post(address, envelope);
        }
        Requests.expect(CREATED, answer);
        referred.add((System.nanoTime() - begin) / 1e6);
    }

    private static String envelope(String funder) {
        return """
        {"id":"envelope:%1$s.mesure-%2$s","content":{"territory":"%1$s","label":"Mesure","funder":"%3$s",
         "creditKind":"specific","amountEuros":"3000.00","periodicity":"once"},
         "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"mesure"}}\
        """
                .formatted(OF_THE_PEOPLE, UUID.randomUUID(), funder);
    }

    /** What the service itself tells of its sequencer, a few times a second. */
    private long unplaced(Watcher watcher, BooleanSupplier going) throws InterruptedException {
        var most = 0L;
        while (going.getAsBoolean()) {
            most =
                    Math.max(
                            most,
                            watcher.number(
                                    """
                                    select count(*) from territory.event e
                                    where (e.settled_after, e.global_index) > (
                                        select last.settled_after, last.global_index
                                        from territory.event_log join territory.event last using (global_index)
                                        order by position desc limit 1)\
                                    """));
            Thread.sleep(100);
        }
        return most;
    }

    private static List<Double> lag(Watcher watcher, long before) {
        return watcher.jdbc()
                .sql(
                        """
                        select coalesce(percentile_disc(0.99) within group (order by lag), 0), coalesce(max(lag), 0)
                        from (
                            select extract(epoch from l.recorded_at - e.stored_at::timestamptz) * 1000 as lag
                            from territory.event_log l join territory.event e using (global_index)
                            where l.position > ? and e.aggregate_id like ?) placed\
                        """)
                .param(before)
                .param("organisation:" + OF_THE_PEOPLE + ".mesure-%")
                .query((row, _) -> List.of(row.getDouble(1), row.getDouble(2)))
                .single();
    }

    /** Addresses of all services that know roles, by name. */
    static Map<String, String> services(Bench bench) {
        return Map.of(
                Contexts.TERRITORY.label(),
                bench.territory(),
                Contexts.ENGAGEMENT.label(),
                bench.engagement(),
                Contexts.PROGRAMMATION.label(),
                bench.programmation(),
                "reporting",
                bench.reporting());
    }
}
