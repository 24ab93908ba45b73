package fr.avenant.allinone.attack;

import fr.avenant.allinone.AttackedPlatform;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.naming.UniqueCode;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.Fact;
import fr.avenant.dossiers.fact.FactKind;
import fr.avenant.testplatform.http.Bodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Requests to change something, made of facts of the dossiers and spoilt by chance. */
final class FuzzedBodies {

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final int HELD_OF_A_KIND = 6;
    private static final int MOST_IN_A_BATCH = 12;

    private static final List<Mutation> MUTATIONS =
            Stream.of(BodyMutations.ALL, EnvelopeMutations.ALL).flatMap(List::stream).toList();

    private final AttackedPlatform platform;
    private final Map<FactKind, List<Fact>> facts =
            Dossiers.packed().facts().stream()
                    .collect(Collectors.groupingBy(Fact::kind, TreeMap::new, Collectors.toList()));
    private final List<FactKind> kinds = List.copyOf(facts.keySet());
    private final List<OtherCommand> others = OtherCommand.all();
    private final Map<FactKind, List<Held>> held = new TreeMap<>();

    /** A fact that was recorded to be corrected and withdrawn. */
    private record Held(ObjectNode body, UUID event) {}

    FuzzedBodies(AttackedPlatform platform) {
        this.platform = platform;
    }

    /** What there is to correct: recorded as it should be. */
    List<Attack> foundations() {
        return IntStream.range(0, kinds.size() * HELD_OF_A_KIND)
                .mapToObj(number -> {
                    var kind = kinds.get(number % kinds.size());
                    var random = Seed.of("foundation", number);
                    return attack(
                            number,
                            kind.context(),
                            collection(kind),
                            registration(kind, "held-" + number, random),
                            List.of());
                })
                .toList();
    }

    /** Remembers what of the foundations was recorded. */
    void hold(Attack foundation, Reply reply) {
        var kind = kinds.get(foundation.number() % kinds.size());
        var event = UUID.fromString(reply.json().path("events").path(0).asString());
        held.computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Held(foundation.unspoilt().get().body(), event));
    }

    Attack attack(int number) {
        var random = Seed.of("body", number);
        var kind = kinds.get(random.nextInt(kinds.size()));
        var spoilings = spoilings(number, random);
        var share = random.nextInt(100);
        if (share < 76) {
            var body = registration(kind, "f" + number, random);
            return attack(number, kind.context(), collection(kind), body, spoilings);
        }
        if (share < 86) {
            var fact = held(kind, random);
            var body = Bodies.correction(fact.body(), fact.event(), nature(random));
            return attack(
                    number, kind.context(), address(kind, fact) + "/corrections", body, spoilings);
        }
        if (share < 90) {
            var fact = held(kind, random);
            var body = Bodies.withdrawal(fact.body(), fact.event());
            return attack(
                    number, kind.context(), address(kind, fact) + "/withdrawal", body, spoilings);
        }
        if (share < 95) {
            var registrations =
                    IntStream.range(0, 1 + random.nextInt(MOST_IN_A_BATCH))
                            .mapToObj(it -> registration(kind, "b" + number + "-" + it, random))
                            .toArray(ObjectNode[]::new);
            return attack(
                    number,
                    kind.context(),
                    collection(kind) + "/batches",
                    Bodies.batch(registrations),
                    spoilings);
        }
        var other = others.get(random.nextInt(others.size()));
        return new Attack(
                number,
                platform.service(other.context()),
                () -> other.draft(platform, number),
                spoilings);
    }

    private Attack attack(
            int number,
            Contexts context,
            String path,
            ObjectNode body,
            List<Attack.Spoiling> spoilings) {
        return new Attack(
                number,
                platform.service(context),
                () -> draft(number, "POST", path, body),
                spoilings);
    }

    private Draft draft(int number, String method, String path, ObjectNode body) {
        var draft = new Draft(method, path, body);
        draft.headers().put("Authorization", "Bearer " + platform.program(number));
        draft.headers().put("Idempotency-Key", "fuzz-" + number);
        return draft;
    }

    /** One to three. */
    private static List<Attack.Spoiling> spoilings(int number, RandomGenerator random) {
        var many = 1 + random.nextInt(3);
        return IntStream.range(0, many)
                .mapToObj(it -> new Attack.Spoiling(mutation(random), number * 8L + it))
                .toList();
    }

    private static Mutation mutation(RandomGenerator random) {
        var left = random.nextInt(MUTATIONS.stream().mapToInt(Mutation::weight).sum());
        for (var mutation : MUTATIONS) {
            left -= mutation.weight();
            if (left < 0) {
                return mutation;
            }
        }
        throw new IllegalStateException();
    }

    /** A fact of the dossiers under another name, and with codes of its own. */
    private ObjectNode registration(FactKind kind, String end, RandomGenerator random) {
        var some = facts.getOrDefault(kind, List.of());
        var fact = some.get(random.nextInt(some.size()));
        var mapper = EventJson.canonicalMapper();
        var body = mapper.createObjectNode().put("id", fact.id() + "-" + end);
        body.set("content", mapper.valueToTree(fact.content()));
        body.set("effective", mapper.valueToTree(fact.effective()));
        body.set("source", mapper.valueToTree(fact.source()));
        body.withObject("content").remove("siret"); // which would have to begin with its SIREN
        UniqueCode.in(fact.content()).forEach(code -> replace(body, code, random));
        if (fact.content() instanceof Territory) {
            body.withObject("content").put("slug", Identifier.code(fact.id()) + "-" + end);
        }
        return body;
    }

    private static void replace(ObjectNode body, UniqueCode code, RandomGenerator random) {
        var place = "/content" + code.location();
        var end = place.lastIndexOf('/');
        if (body.at(place.substring(0, end)) instanceof ObjectNode parent
                && parent.has(place.substring(end + 1))) {
            parent.put(
                    place.substring(end + 1),
                    DIGIT.matcher(code.code()).replaceAll(_ -> "" + random.nextInt(10)));
        }
    }

    private Held held(FactKind kind, RandomGenerator random) {
        var some = held.getOrDefault(kind, List.of());
        return some.get(random.nextInt(some.size()));
    }

    private static Nature nature(RandomGenerator random) {
        return random.nextBoolean() ? Nature.RECTIFICATION : Nature.COMPLETION;
    }

    private static String collection(FactKind kind) {
        return "/api/v1/" + kind.collection();
    }

    private static String address(FactKind kind, Held fact) {
        return collection(kind) + "/" + fact.body().path("id").asString();
    }
}
