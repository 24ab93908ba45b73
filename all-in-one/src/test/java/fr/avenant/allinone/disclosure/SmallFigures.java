package fr.avenant.allinone.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.allinone.RunningPlatform;
import fr.avenant.testplatform.http.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of few people beside those of the dossiers, as people record them, and which groups of
 * people each of them counts. They are taken back in the end.
 */
final class SmallFigures implements AutoCloseable {

    static final String TERRITORY = "carcassonne";
    static final String B = "bastide-pont-vieux";
    static final String F = "fleming-la-reille";
    static final String G = "grazailles";
    static final String O = "la-conte-ozanam-sainte-marie";
    static final String V = "le-viguier-saint-jacques";

    /** Of another grain than what is shown, or of what nobody shows. */
    static final List<String> NEVER_SHOWN =
            List.of(
                    "41370", "41366", "41371", "61213", "61215", "73019", "73023", "84217", "11194",
                    "95959", "51720", "86420");

    /** Of few people or of many: these are the latter. */
    static final List<String> SHOWN = List.of("41357", "61210", "73020", "11191", "138143");

    private static final String EPCI = "200035715";
    private static final String C2S = "qpv.c2sBeneficiaries";
    private static final String RSA = "qpv.rsaBeneficiaries";
    private static final String SEEKERS = "qpv.jobSeekers";
    private static final String PUPILS = "qpv.splitClassPupils";
    private static final String INSURED = "qpv.insured";
    private static final String ACS = "qpv.acsBeneficiaries";
    private static final String CLOSED = "document:" + TERRITORY + ".essai-ferme";
    private static final String DOCUMENTS = "/api/territory/v1/documents";

    /**
     * A version of a figure. The groups of people that it counts, each times its factor, come to
     * the sum; a share says that of its numerator and its base.
     *
     * @param subject what was recorded, in whatever version
     * @param isSmall whether it is a number of people that the public must not know
     * @param hasPlace whether the public knows that it is hidden because it is small
     */
    record Figure(
            String event,
            String subject,
            String value,
            Map<String, Double> groups,
            double sum,
            boolean isSmall,
            boolean hasPlace) {}

    private final RunningPlatform running = RunningPlatform.get();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Entry> newest = new LinkedHashMap<>();
    private final List<String> positions = new ArrayList<>();

    List<Figure> all() {
        return List.copyOf(figures);
    }

    /** Where something had changed, as addresses have it. */
    List<String> positions() {
        return List.copyOf(positions);
    }

    void record() {
        registerClosedDocument();
        inSpaceAndTime();
        byGroup();
        inTime();
        withBases();
        atSeveralLevels();
        inReports();
        inAnotherDocument();
        inUnknownWords();
    }

    /** Quartiers with few people, their total, and a correction from 7 to 3 to 8. */
    private void inSpaceAndTime() {
        small(c2s(B), "3", "c2s B");
        small(c2s(F), "2", "c2s F");
        count(c2s(G), "7", "c2s G of 7");
        count(c2s(O), "41357", "c2s O");
        small(c2s(V), "1", "c2s V");
        mark();
        count(total("c2s", C2S), "41370", "c2s B", "c2s F", "c2s G of 7", "c2s O", "c2s V");
        mark();
        correct(c2s(G), "3", true, "c2s G of 3");
        mark();
        correct(
                total("c2s", C2S),
                "41366",
                false,
                "c2s B",
                "c2s F",
                "c2s G of 3",
                "c2s O",
                "c2s V");
        correct(c2s(G), "8", false, "c2s G of 8");
        count(
                total("c2s-undated", C2S).undated(),
                "41371",
                "c2s B",
                "c2s F",
                "c2s G of 8",
                "c2s O",
                "c2s V");
        mark();
        withdraw(c2s(V));
        mark();
    }

    /** Sexes, ages that overlap, and other units of the same people. */
    private void byGroup() {
        small(seekers(G, "sex", "women"), "3", "women G");
        count(seekers(G, "sex", "men"), "12", "men G");
        count(seekers(G), "61215", "women G", "men G", "others G");
        count(seekers(G, "sex", "all"), "15", "women G", "men G");
        small(seekers(O, "age", "under25"), "4", "under25 O");
        count(seekers(O, "age", "25andOver"), "30", "25andOver O");
        count(seekers(O, "age", "any"), "34", "under25 O", "25andOver O");
        count(seekers(V), "20", "women V", "men V");
        count(seekers(V).with("unit", "women").again("women"), "17", "women V");
        smallOfAnotherGrain(seekers(V).with("unit", "men").again("men"), "3", "men V");
        small(pupils("cp"), "3", "cp G");
        count(pupils("ce1"), "22", "ce1 G");
        count(pupils("cp-ce1"), "25", "cp G", "ce1 G");
        count(Entry.ofQuartier("pupils-" + G, PUPILS, "pupils", G), "25", "cp G", "ce1 G");
        mark();
    }

    /** Halves of a year and the year. */
    private void inTime() {
        count(seekers(B).between("2024-01", "2024-06").again("s1"), "61210", "s1 B");
        small(seekers(B).between("2024-07", "2024-12").again("s2"), "3", "s2 B");
        count(seekers(B), "61213", "s1 B", "s2 B");
        mark();
    }

    /** Shares with their base, and one whose base nobody has. */
    private void withBases() {
        count(insured(B), "100", "insured B");
        count(insured(G), "200", "insured G");
        small(acs(B), "4", "acs B");
        share(rate(B), "0.04", "acs B", "insured B");
        share(weight(B), "0.2", "acs B", "acs of the town");
        count(acs(G), "12", "acs G");
        share(weight(G), "0.6", "acs G", "acs of the town");
        mark();
        correct(acs(G), "3", true, "acs G of 3");
        share(rate(G), "0.015", "acs G of 3", "insured G");
        mark();
    }

    /** What others record the parts of, and parts of a commune. */
    private void atSeveralLevels() {
        count(
                Entry.statistic("c2s-department", C2S, "beneficiaries", "department", "11"),
                "95959",
                "c2s B",
                "c2s F",
                "c2s G of 8",
                "c2s O",
                "c2s elsewhere");
        small(iris("110690101"), "2", "iris 1");
        count(iris("110690102"), "33", "iris 2");
        count(
                Entry.statistic(
                        "dependent-commune",
                        "commune.fullyDependentBeneficiaries",
                        "beneficiaries",
                        "commune",
                        "11069"),
                "35",
                "iris 1",
                "iris 2");
        mark();
    }

    /** An indicator by half-year, as it adds up, by quartier and by sex. */
    private void inReports() {
        count(
                Entry.report("s1", "people", "2023-01", "2023-06")
                        .with(
                                "breakdown",
                                Map.of(
                                        "women", Entry.measured("73019"),
                                        "men", Entry.measured("1"))),
                "73020",
                "report s1");
        small(Entry.report("s2", "people", "2023-07", "2023-12"), "3", "report s2");
        count(Entry.report("year", "people", "2023", null), "73023", "report s1", "report s2");
        count(
                Entry.report("both", "people", "2023", "2024"),
                "84217",
                "report s1",
                "report s2",
                "report 2024");
        count(Entry.report("women", "women", "2024", null), "11191", "report 2024 women");
        smallOfAnotherGrain(Entry.report("men", "men", "2024", null), "3", "report 2024 men");
        count(
                Entry.report("2024", "people", "2024", null),
                "11194",
                "report 2024 women",
                "report 2024 men");
        count(Entry.report("2022", "people", "2022", null), "12", "report 2022");
        smallOfAnotherGrain(
                Entry.report("2022-val-vert", "people", "2022", null)
                        .with("quartier", "quartier:le-puy-en-velay.val-vert"),
                "3",
                "report 2022 Val Vert");
        count(
                Entry.report("2022-guitard", "people", "2022", null)
                        .with("quartier", "quartier:le-puy-en-velay.guitard"),
                "9",
                "report 2022 Guitard");
        mark();
    }

    /** A total in a document that nobody may read before its parts are recorded. */
    private void inAnotherDocument() {
        count(total("rsa", RSA).from(CLOSED), "138143", "rsa B", "rsa F", "rsa G");
        count(rsa(F).from(CLOSED), "86420", "rsa F");
        mark();
        smallOfAnotherGrain(rsa(B), "3", "rsa B");
        count(rsa(G), "51720", "rsa G");
        mark();
        document(DOCUMENTS + "/" + CLOSED + "/corrections", correctionOfTheDocument(true));
        mark();
    }

    private static Entry c2s(String quartier) {
        return Entry.ofQuartier("c2s-" + quartier, C2S, "beneficiaries", quartier);
    }

    private static Entry rsa(String quartier) {
        return Entry.ofQuartier("rsa-" + quartier, RSA, "beneficiaries", quartier);
    }

    private static Entry total(String name, String measure) {
        return Entry.statistic(name + "-total", measure, "beneficiaries", "epci", EPCI);
    }

    private static Entry seekers(String quartier, String... members) {
        return Entry.ofQuartier(
                "seekers-" + quartier + String.join("-", members).toLowerCase(Locale.ROOT),
                SEEKERS,
                "jobSeekers",
                quartier,
                members);
    }

    /** What the catalogue does not know, or not in that unit. */
    private void inUnknownWords() {
        small(Entry.ofQuartier("unknown-" + G, "qpv.essai", "apprentices", G), "3", "essai G");
        count(Entry.ofQuartier("unknown-" + O, "qpv.essai", "apprentices", O), "30", "essai O");
        count(
                Entry.statistic("unknown-total", "qpv.essai", "apprentices", "epci", EPCI),
                "33",
                "essai G",
                "essai O");
        small(
                Entry.ofQuartier("dwellings-" + G, "qpv.socialRentalDwellings", "families", G),
                "4",
                "families G");
    }

    private static Entry pupils(String grade) {
        return Entry.ofQuartier("pupils-" + grade, PUPILS, "pupils", G, "grade", grade);
    }

    private static Entry insured(String quartier) {
        return Entry.ofQuartier("insured-" + quartier, INSURED, "insured", quartier);
    }

    private static Entry acs(String quartier) {
        return Entry.ofQuartier("acs-" + quartier, ACS, "beneficiaries", quartier);
    }

    private static Entry rate(String quartier) {
        return Entry.ofQuartier("acs-rate-" + quartier, "qpv.acsShare", "share", quartier);
    }

    private static Entry weight(String quartier) {
        return Entry.ofQuartier(
                "acs-weight-" + quartier, "qpv.acsShareOfCommune", "share", quartier);
    }

    private static Entry iris(String code) {
        return Entry.statistic(
                "dependent-" + code,
                "iris.fullyDependentBeneficiaries",
                "beneficiaries",
                "iris",
                code);
    }

    private void count(Entry entry, String value, String... groups) {
        add(entry, recorded(entry, value), value, false, false, groups);
    }

    private void small(Entry entry, String value, String... groups) {
        add(entry, recorded(entry, value), value, true, true, groups);
    }

    /** Hidden whatever it is, since something that overlaps it came first. */
    private void smallOfAnotherGrain(Entry entry, String value, String... groups) {
        add(entry, recorded(entry, value), value, true, false, groups);
    }

    private void correct(Entry entry, String value, boolean isSmall, String... groups) {
        var answer =
                running.api()
                        .post(
                                entry.collection() + "/" + entry.id() + "/corrections",
                                entry.correcting(eventOf(entry.id()), value));
        add(entry, event(answer), value, isSmall, isSmall, groups);
    }

    private void withdraw(Entry entry) {
        event(
                running.api()
                        .post(
                                entry.collection() + "/" + entry.id() + "/withdrawal",
                                withdrawal(eventOf(entry.id()))));
        newest.remove(entry.id());
    }

    private void add(
            Entry entry,
            String event,
            String value,
            boolean isSmall,
            boolean hasPlace,
            String... groups) {
        var factors = new LinkedHashMap<String, Double>();
        for (var group : groups) {
            factors.put(group, 1.0);
        }
        figures.add(
                new Figure(
                        event,
                        entry.id(),
                        value,
                        factors,
                        Double.parseDouble(value),
                        isSmall,
                        hasPlace));
        newest.put(entry.id(), entry);
    }

    private void share(Entry entry, String value, String part, String base) {
        figures.add(
                new Figure(
                        recorded(entry, value),
                        entry.id(),
                        value,
                        Map.of(part, 1.0, base, -Double.parseDouble(value)),
                        0,
                        false,
                        false));
        newest.put(entry.id(), entry);
    }

    private String recorded(Entry entry, String value) {
        return event(running.api().post(entry.collection(), entry.told(value)));
    }

    private String eventOf(String subject) {
        return figures.stream()
                .filter(it -> it.subject().equals(subject))
                .reduce((_, last) -> last)
                .orElseThrow()
                .event();
    }

    private static String event(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.lastEvent().toString();
    }

    private void mark() {
        running.awaitEverythingIsRead();
        var permalink =
                running.publicApi()
                        .json("/api/v1/comparison?measure=qpv.population&by=year")
                        .path("permalink")
                        .asString();
        positions.add(permalink.replaceFirst(".*[?&]positions=([^&]*).*", "$1"));
    }

    private void registerClosedDocument() {
        document(
                DOCUMENTS,
                """
                {"id":"%s",%s}\
                """
                        .formatted(CLOSED, contentOfTheDocument(false)));
    }

    private String correctionOfTheDocument(boolean isPublic) {
        return """
        {"corrects":"%s","nature":"rectification",%s}\
        """
                .formatted(lastOfTheDocument(), contentOfTheDocument(isPublic));
    }

    private static String contentOfTheDocument(boolean isPublic) {
        return """
        "content":{"title":"Essai","issuer":"Essai","date":"2024","edition":"essai","public":%s,"sha256":"%s"},
        "effective":{"from":"2024","basis":"printed"},"source":{"system":"essai"}\
        """
                .formatted(isPublic, "ab".repeat(32));
    }

    private static String withdrawal(String event) {
        return """
        {"corrects":"%s","nature":"enteredInError","source":{"system":"essai"}}\
        """
                .formatted(event);
    }

    private String lastOfTheDocument() {
        return running.api().json(DOCUMENTS + "/" + CLOSED).path("lastEvent").asString();
    }

    private void document(String path, String body) {
        event(running.api().post(path, body));
    }

    @Override
    public void close() {
        for (var entry : List.copyOf(newest.values())) {
            withdraw(entry);
        }
        document(DOCUMENTS + "/" + CLOSED + "/withdrawal", withdrawal(lastOfTheDocument()));
        running.awaitEverythingIsRead();
    }
}
