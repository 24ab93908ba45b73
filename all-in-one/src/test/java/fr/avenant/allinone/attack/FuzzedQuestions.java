package fr.avenant.allinone.attack;

import static fr.avenant.allinone.attack.HostileWords.any;

import fr.avenant.allinone.AttackedPlatform;
import fr.avenant.allinone.attack.Question.Parameter;
import fr.avenant.contracts.Contexts;
import fr.avenant.testplatform.http.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Questions to every address that can be asked, of the APIs as their descriptions tell them and of
 * the pages, spoilt by chance.
 */
final class FuzzedQuestions {

    /** What is right for a parameter of that name. */
    private static final Map<String, String> RIGHT =
            Map.ofEntries(
                    Map.entry("measure", "qpv.population"),
                    Map.entry("by", "territory,year"),
                    Map.entry("territory", "cahors"),
                    Map.entry("year", "2019"),
                    Map.entry("asOf", "2026-11-20"),
                    Map.entry("on", "2024-05-17"),
                    Map.entry("positions", "engagement:3,programmation:4,territory:12"),
                    Map.entry("until", "engagement:3,programmation:4,territory:12"),
                    Map.entry("geography", "asWas"),
                    Map.entry("format", "csv"),
                    Map.entry("slug", "cahors"),
                    Map.entry("id", "contract:cahors.perr-2020"),
                    Map.entry("code", "etat"),
                    Map.entry("limit", "50"),
                    Map.entry("after", "0"),
                    Map.entry("checksum", "false"),
                    Map.entry("subject", "contract:cahors.perr-2020"),
                    Map.entry("type", "fr.avenant.territory.StatisticPublished"),
                    Map.entry("severity", "warning"),
                    Map.entry("rule", "contract-dates"),
                    Map.entry("ref", "0a1b2c3d-0001-4000-8000-000000000001"));

    private static final List<String> PAGES =
            List.of(
                    "",
                    "api-docs",
                    "comparaison?measure=qpv.population&by=territory,year&territory=cahors&year=2019"
                            + "&asOf=2026-11-20&on=2024-05-17&quartier=cahors.terre-rouge",
                    "connexion?retour=/",
                    "connexion/echec",
                    "contrats/cahors.perr-2020?q=emploi&partner=organisation:etat&pillar=emploi&vue=liste",
                    "documents",
                    "etat",
                    "explications/x",
                    "journal?territory=cahors&type=x&subject=contract:cahors.perr-2020&after=0",
                    "mesures",
                    "organisations?q=ville&territory=cahors",
                    "organisations/etat",
                    "qualite?territory=cahors&severity=warning&rule=contract-dates",
                    "roles",
                    "saisie?territoire=cahors",
                    "saisie/cahors/import?genre=indicator-reports",
                    "saisie/cahors/import/modele?genre=indicator-reports",
                    "saisie/cahors/valeur",
                    "territoires",
                    "territoires/cahors",
                    "assets/x.css");

    /** Bytes that no text is encoded to, and encodings that servers have been misled by. */
    private static final List<String> ENCODED =
            List.of(
                    "%00",
                    "a%00b",
                    "%ED%A0%80",
                    "%FF%FE",
                    "%C0%80",
                    "%C3",
                    "%E2%82",
                    "%F5%80%80%80",
                    "%80",
                    "%0A",
                    "%0D%0AX-Injected:%20x",
                    "%1B",
                    "%7F",
                    "%C2%85",
                    "%E2%80%8B",
                    "%E2%80%AE",
                    "%EF%BB%BF",
                    "%EF%BF%BF",
                    "%25",
                    "%2500",
                    "%2F",
                    "%5C",
                    "%2E%2E",
                    "%3B",
                    "%23",
                    "%3F",
                    "%26",
                    "%3D",
                    "%2C",
                    "%2C%2C%2C",
                    "%20",
                    "+",
                    "",
                    ",",
                    ".",
                    "%D9%A3",
                    "%EF%BC%91",
                    "*",
                    "-",
                    "null",
                    "x%27%20or%201=1--");

    private static final List<String> NO_HTTP =
            List.of(
                    "%",
                    "%zz", "%u0000", "|", "{}", "\\", "^", "`", "\"", "<", "\u00e9", "\u0000", "[",
                    "#x", " x");

    private static final List<String> TOKENS =
            List.of(
                    "Bearer x",
                    "Bearer ",
                    "Basic eDp5",
                    "x",
                    "Bearer e30.e30.e30",
                    "Bearer " + "x".repeat(5_000));

    private final List<Question> questions = new ArrayList<>();

    FuzzedQuestions(AttackedPlatform platform) {
        var visitor =
                Map.of(
                        "Accept",
                        "application/json",
                        "Authorization",
                        "Bearer " + platform.visitor());
        Stream.concat(
                        Stream.of(Contexts.values()).map(platform::service),
                        Stream.of(platform.reporting()))
                .forEach(service -> described(service, visitor));
        for (var page : PAGES) {
            questions.add(page(platform.door(), page));
        }
        // The same by the door, as nobody.
        questions.addAll(
                questions.stream()
                        .filter(it -> it.address().equals(platform.reporting()))
                        .map(it ->
                                new Question(
                                        platform.door(),
                                        it.segments(),
                                        it.parameters(),
                                        Map.of("Accept", "application/json")))
                        .toList());
    }

    /** Unspoilt. */
    List<Question> all() {
        return List.copyOf(questions);
    }

    Question question(int number) {
        var random = Seed.of("question", number);
        var question = questions.get(random.nextInt(questions.size())).copy();
        var many = 1 + random.nextInt(3);
        for (var n = 0; n < many; n++) {
            spoil(question, random);
        }
        return question;
    }

    private void described(String service, Map<String, String> headers) {
        try (var api = new PublicApi(service)) {
            api.json("/v3/api-docs")
                    .path("paths")
                    .forEachEntry((path, methods) -> {
                        if (methods.has("get")) {
                            questions.add(question(service, path, methods.get("get"), headers));
                        }
                    });
        }
    }

    private static Question question(
            String service, String path, JsonNode described, Map<String, String> headers) {
        var segments =
                Stream.of(path.substring(1).split("/", -1))
                        .map(it ->
                                it.startsWith("{")
                                        ? RIGHT.getOrDefault(it.substring(1, it.length() - 1), "x")
                                        : it)
                        .toList();
        var parameters =
                described
                        .path("parameters")
                        .valueStream()
                        .filter(it -> it.path("in").asString().equals("query"))
                        .map(it -> it.path("name").asString())
                        .map(it -> new Parameter(it, RIGHT.getOrDefault(it, "x")))
                        .toList();
        return new Question(service, segments, parameters, headers);
    }

    private static Question page(String door, String page) {
        var parts = page.split("\\?", 2);
        var parameters =
                parts.length == 1
                        ? List.<Parameter>of()
                        : Stream.of(parts[1].split("&", -1))
                                .map(it -> it.split("=", 2))
                                .map(it -> new Parameter(it[0], it[1]))
                                .toList();
        return new Question(
                door, List.of(parts[0].split("/", -1)), parameters, Map.of("Accept", "text/html"));
    }

    private static void spoil(Question question, RandomGenerator random) {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> value(question, random, "encoded", any(ENCODED, random));
            case 5, 6, 7 ->
                    value(
                            question,
                            random,
                            "text",
                            HostileAddress.encoded(any(HostileWords.TEXTS, random)));
            case 8, 9 ->
                    value(
                            question,
                            random,
                            "date",
                            HostileAddress.encoded(any(HostileWords.DATES, random)));
            case 10, 11 ->
                    value(
                            question,
                            random,
                            "number",
                            HostileAddress.encoded(any(HostileWords.NUMBERS, random)));
            case 12 ->
                    value(
                            question,
                            random,
                            "identifier",
                            HostileAddress.encoded(any(HostileWords.IDENTIFIERS, random)));
            case 13 -> longValue(question, random);
            case 14 -> many(question, random);
            case 15 -> drop(question, random);
            case 16 -> twice(question, random);
            case 17 -> add(question, random);
            case 18, 19 -> segment(question, random);
            case 20 -> {
                question.spoilt("header");
                question.headers()
                        .put(
                                any(EnvelopeMutations.HEADERS, random),
                                any(EnvelopeMutations.VALUES, random));
            }
            case 21 -> {
                question.spoilt("accept");
                question.headers().put("Accept", any(EnvelopeMutations.ACCEPTED, random));
                question.headers()
                        .put("Content-Type", any(EnvelopeMutations.CONTENT_TYPES, random));
            }
            case 22 -> {
                question.spoilt("token");
                question.headers().put("Authorization", any(TOKENS, random));
            }
            default -> {
                if (random.nextBoolean()) {
                    question.noHttp();
                    value(question, random, "no HTTP", any(NO_HTTP, random));
                } else {
                    question.spoilt("method");
                    question.method(
                            any(
                                    List.of("HEAD", "OPTIONS", "DELETE", "PATCH", "TRACE", "BREW"),
                                    random));
                }
            }
        }
    }

    private static void value(Question question, RandomGenerator random, String how, String value) {
        question.spoilt(how);
        var parameters = question.parameters();
        if (parameters.isEmpty()) {
            parameters.add(new Parameter("territory", value));
            return;
        }
        var at = random.nextInt(parameters.size());
        var before = parameters.get(at);
        var around = random.nextInt(3);
        parameters.set(
                at,
                new Parameter(
                        before.name(),
                        around == 0
                                ? before.value() + value
                                : around == 1 ? before.value() + "," + value : value));
    }

    private static void longValue(Question question, RandomGenerator random) {
        var length = List.of(500, 2_000, 6_000, 20_000).get(random.nextInt(4));
        value(
                question,
                random,
                "long",
                any(List.of("x", "9", "%C3%A9", "a,", "%00"), random).repeat(length / 3));
    }

    private static void many(Question question, RandomGenerator random) {
        question.spoilt("many");
        var repeated =
                question.parameters().isEmpty()
                        ? new Parameter("x", "1")
                        : question.parameters().getFirst();
        IntStream.range(0, List.of(20, 200).get(random.nextInt(2)))
                .forEach(_ -> question.parameters().add(repeated));
    }

    private static void drop(Question question, RandomGenerator random) {
        question.spoilt("drop");
        if (!question.parameters().isEmpty()) {
            question.parameters().remove(random.nextInt(question.parameters().size()));
        }
    }

    private static void twice(Question question, RandomGenerator random) {
        question.spoilt("twice");
        if (!question.parameters().isEmpty()) {
            var name =
                    question.parameters().get(random.nextInt(question.parameters().size())).name();
            question.parameters().add(new Parameter(name, any(ENCODED, random)));
        }
    }

    private static void add(Question question, RandomGenerator random) {
        question.spoilt("add");
        var name =
                random.nextBoolean()
                        ? any(List.copyOf(new java.util.TreeSet<>(RIGHT.keySet())), random)
                        : any(ENCODED, random);
        question.parameters().add(new Parameter(name, any(ENCODED, random)));
    }

    private static void segment(Question question, RandomGenerator random) {
        question.spoilt("segment");
        var odd =
                random.nextBoolean()
                        ? any(ENCODED, random)
                        : HostileAddress.encoded(any(HostileWords.TEXTS, random));
        var at =
                question.isOfApi()
                        ? 2 + random.nextInt(Math.max(1, question.segments().size() - 2))
                        : random.nextInt(question.segments().size());
        if (random.nextBoolean() || at >= question.segments().size()) {
            question.segments().add(odd);
        } else {
            question.segments().set(at, odd);
        }
    }
}
