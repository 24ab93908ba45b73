package fr.avenant.reporting.differential;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractCorrected;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractWithdrawn;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorRevised;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorWithdrawn;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorCorrected;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReportWithdrawn;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.ActionEvent.ActionWithdrawn;
import fr.avenant.contracts.programmation.ActionEvent.FundingRevised;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeCorrected;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeWithdrawn;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseCorrected;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseWithdrawn;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalCorrected;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalWithdrawn;
import fr.avenant.contracts.territory.DocumentEvent.DocumentCorrected;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Three territories and what happens to them, by chance: figures that are told, corrected, taken
 * back and told twice, by public documents and others, quartiers that come, change, leave and come
 * back, contracts that end and are prolonged. The same seed gives the same history.
 */
final class RandomHistory {

    private static final List<String> QUARTIERS = List.of("nord", "sud", "est");

    /** A history has some of these, so that figures meet. */
    private static final List<List<String>> MEASURES =
            List.of(
                    List.of("qpv.population", "qpv.povertyRate"),
                    List.of("qpv.rsaBeneficiaries", "qpv.rsaBeneficiaries", "qpv.rsaShare"),
                    List.of("qpv.splitClassPupils"),
                    List.of("qpv.cmucBeneficiaries", "qpv.insured", "qpv.cmucShare"),
                    List.of("qpv.socialRentalDwellings", "qpv.socialDwellingsToReconstitute"),
                    List.of("tests.counted", "tests.counted"),
                    List.of("contract.announcedCount"),
                    List.of("post.count", "epci.qpvPopulation"));

    private static final List<Quartier.Kind> KINDS =
            List.of(
                    Quartier.Kind.QPV,
                    Quartier.Kind.QPV,
                    Quartier.Kind.QPV,
                    Quartier.Kind.QVA,
                    Quartier.Kind.OTHER);

    private static final List<Integer> YEARS = List.of(2013, 2018, 2019, 2023);
    private static final String A = History.NAME + "a";
    private static final String B = History.NAME + "b";
    private static final String C = History.NAME + "c";
    private static final String OFFICE = "." + History.NAME + "office";
    private static final String STATE = "organisation:" + History.NAME + "etat";
    private static final List<String> PARTS =
            List.of(
                    STATE,
                    "organisation:" + History.NAME + "ddt",
                    "organisation:" + History.NAME + "bureau");
    private static final String FUND = "organisation:" + History.NAME + "caf";
    private static final Source OPEN = Source.of("document:" + History.NAME + "open", "page 1");
    private static final List<Source> SOURCES =
            List.of(
                    OPEN,
                    OPEN,
                    OPEN,
                    Source.of("document:tests.edition-1", "page 2"),
                    Source.of("document:tests.edition-2", "page 3"),
                    Source.of("document:" + History.NAME + "late", "page 4"),
                    Source.of("document:" + History.NAME + "closed", "page 5"));

    private interface Recorder<C> {
        DomainEvent of(String id, C content, Effective effective, Source source);
    }

    private interface Corrector<C> {
        DomainEvent of(
                String id,
                UUID corrects,
                Nature nature,
                C content,
                Effective effective,
                Source source);
    }

    private interface Withdrawer {
        DomainEvent of(String id, UUID corrects, Nature nature, Source source);
    }

    /** A kind of thing that is recorded, corrected and withdrawn. */
    private record Kind<C>(
            String name,
            boolean lasts,
            Function<String, C> content,
            Recorder<C> recorder,
            Corrector<C> corrector,
            Withdrawer withdrawer) {}

    /** Something that stands, and the event that says so. */
    private record Standing(Kind<?> kind, String territory, UUID key) {}

    private final Random random;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<UUID> keys = new ArrayList<>();
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final Map<String, UUID> quartiers = new LinkedHashMap<>();
    private final Map<String, UUID> contracts = new LinkedHashMap<>();
    private final Map<String, UUID> organisations = new HashMap<>();
    private final List<String> measures;
    private final List<Statistic> statistics = new ArrayList<>();
    private int count;

    private RandomHistory(long seed) {
        random = new Random(seed);
        var groups = new ArrayList<>(MEASURES);
        Collections.shuffle(groups, random);
        measures = groups.subList(0, 4).stream().flatMap(List::stream).toList();
    }

    static History of(long seed) {
        var chance = new RandomHistory(seed);
        chance.happen();
        return History.of(chance.events, chance.keys);
    }

    private void happen() {
        for (var open : List.of("tests.edition-1", "tests.edition-2", History.NAME + "open")) {
            document(open, true);
        }
        document(History.NAME + "closed", false);
        var late = document(History.NAME + "late", false);
        for (var organisation : PARTS) {
            organisation(organisation, null);
        }
        organisation(FUND, null);
        begin(A);
        begin(B);
        for (var step = 0; step < 90; step++) {
            step(random.nextBoolean() ? A : B);
        }
        if (random.nextBoolean()) {
            tell(
                    new DocumentCorrected(
                            "document:" + History.NAME + "late",
                            late,
                            Nature.RECTIFICATION,
                            content(true),
                            Effective.since("2015"),
                            Source.system("tests")));
        }
        begin(C);
        for (var step = 0; step < 90; step++) {
            step(List.of(A, B, C).get(random.nextInt(3)));
        }
    }

    private UUID document(String code, boolean isPublic) {
        return tell(
                new DocumentRegistered(
                        "document:" + code,
                        content(isPublic),
                        Effective.since("2015"),
                        Source.system("tests")));
    }

    private static SourceDocument content(boolean isPublic) {
        return new SourceDocument(
                "Document", "Agglo", "2024-04", "imprimé", isPublic, "ab".repeat(32));
    }

    private void begin(String slug) {
        var territory =
                new Territory(
                        slug,
                        "Agglo " + slug,
                        new Territory.Epci("200035715", "CA " + slug),
                        List.of(),
                        new Territory.Area("11", "Aude"),
                        new Territory.Area(null, "Occitanie"),
                        List.of(),
                        List.of());
        var key = tell(new TerritoryRegistered("territory:" + slug, territory, life(), OPEN));
        if (random.nextInt(4) == 0) {
            tell(
                    new TerritoryCorrected(
                            "territory:" + slug,
                            key,
                            random.nextBoolean() ? Nature.RECTIFICATION : Nature.LEGAL_ACT,
                            territory,
                            life(),
                            OPEN));
        }
        organisation("organisation:" + slug + OFFICE, slug);
        organisation("organisation:" + slug + ".ville", slug);
        for (var quartier : QUARTIERS) {
            if (random.nextInt(5) > 0) {
                quartier(slug, quartier);
            }
        }
        contract("contract:" + slug + ".cdv", slug);
        if (random.nextBoolean()) {
            contract("contract:" + slug + ".protocole", slug);
        }
        if (random.nextInt(4) > 0) {
            tell(
                    new TfpbProgrammeAgreed(
                            "tfpb-programme:" + slug + ".p",
                            new TfpbProgramme(
                                    slug,
                                    "contract:" + slug + ".cdv",
                                    "organisation:" + slug + OFFICE,
                                    List.of(),
                                    List.of()),
                            Effective.since("2015"),
                            OPEN));
        }
    }

    private Effective life() {
        return switch (random.nextInt(5)) {
            case 0 -> new Effective("2016", null, Basis.PRINTED);
            case 1 -> new Effective("2010", "2024", Basis.PRINTED);
            default -> new Effective(Effective.UNKNOWN, null, Basis.INFERRED);
        };
    }

    private void organisation(String id, @Nullable String territory) {
        var before = organisations.get(id);
        var wholes = new ArrayList<Organisation.Whole>();
        var rank = PARTS.indexOf(id);
        if (rank > 0 && random.nextInt(5) > 0) {
            wholes.add(
                    new Organisation.Whole(
                            PARTS.get(random.nextInt(rank)),
                            random.nextBoolean() ? null : "2017",
                            random.nextBoolean() ? null : "2021-03-31",
                            null,
                            null));
        }
        var content =
                new Organisation(
                        "Organisation",
                        Organisation.Kind.OTHER,
                        null,
                        null,
                        null,
                        null,
                        territory,
                        List.of(),
                        wholes);
        organisations.put(
                id,
                before == null
                        ? tell(new OrganisationRegistered(id, content, since(), OPEN))
                        : tell(
                                new OrganisationCorrected(
                                        id, before, Nature.COMPLETION, content, since(), OPEN)));
    }

    private static Effective since() {
        return Effective.since("2012");
    }

    private void quartier(String territory, String slug) {
        var id = "quartier:" + territory + "." + slug;
        var before = quartiers.get(id);
        var content =
                new Quartier(
                        territory,
                        "Quartier " + slug,
                        any(KINDS),
                        List.of(),
                        random.nextInt(8) == 0 ? List.of(perimeter()) : List.of(),
                        List.of());
        var effective =
                switch (random.nextInt(4)) {
                    case 0 -> new Effective(Effective.UNKNOWN, null, Basis.INFERRED);
                    case 1 -> Effective.since("2015");
                    case 2 -> Effective.since(Integer.toString(2012 + random.nextInt(12)));
                    default ->
                            new Effective("2012", "20" + (18 + random.nextInt(8)), Basis.PRINTED);
                };
        quartiers.put(
                id,
                before == null
                        ? tell(new QuartierRegistered(id, content, effective, OPEN))
                        : tell(
                                new QuartierCorrected(
                                        id,
                                        before,
                                        random.nextInt(3) == 0
                                                ? Nature.RECTIFICATION
                                                : Nature.LEGAL_ACT,
                                        content,
                                        effective,
                                        OPEN)));
    }

    private Perimeter perimeter() {
        return new Perimeter(
                "décret",
                Integer.toString(2012 + random.nextInt(14)),
                random.nextInt(3) == 0 ? Perimeter.Lineage.KEPT : Perimeter.Lineage.LEFT,
                null);
    }

    private void quartierChanges(String territory) {
        var slug = any(QUARTIERS);
        var id = "quartier:" + territory + "." + slug;
        var before = quartiers.get(id);
        if (before == null) {
            quartier(territory, slug);
            return;
        }
        switch (random.nextInt(7)) {
            case 0, 1, 2 ->
                    tell(
                            new QuartierGeographyUpdated(
                                    id, perimeter(), Effective.since("2015"), OPEN));
            case 3 -> {
                tell(new QuartierWithdrawn(id, before, Nature.ENTERED_IN_ERROR, OPEN));
                quartiers.remove(id);
            }
            default -> quartier(territory, slug);
        }
    }

    private void contract(String id, String territory) {
        var before = contracts.get(id);
        var to = random.nextInt(4) == 0 ? null : "20" + (19 + random.nextInt(12));
        var content =
                new Contract(
                        territory,
                        Contract.Kind.CONTRAT_DE_VILLE,
                        "Contrat",
                        new Period(any(List.of("2015", "2015", "2019", "unknown")), to),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        random.nextInt(3) == 0 ? signature(territory) : null,
                        random.nextInt(5) == 0 ? List.of(avenant(territory)) : List.of());
        var effective =
                random.nextInt(6) == 0
                        ? new Effective("2015", "2022", Basis.PRINTED)
                        : Effective.since(any(List.of("2015", "2015", "2021")));
        contracts.put(
                id,
                before == null
                        ? tell(new ContractRegistered(id, content, effective, OPEN))
                        : tell(
                                new ContractCorrected(
                                        id,
                                        before,
                                        random.nextBoolean()
                                                ? Nature.RECTIFICATION
                                                : Nature.LEGAL_ACT,
                                        content,
                                        effective,
                                        OPEN)));
    }

    private Contract.Signature signature(String territory) {
        var signatories = new ArrayList<Contract.Signatory>();
        for (var partner : partners(territory)) {
            if (random.nextBoolean()) {
                signatories.add(
                        new Contract.Signatory(partner, any(List.of("signataire", "copilote"))));
            }
        }
        return new Contract.Signature("2015", signatories);
    }

    private Contract.Avenant avenant(String territory) {
        return new Contract.Avenant(
                "contract:" + territory + ".avenant" + count++,
                "2019",
                random.nextInt(4) == 0 ? null : "20" + (18 + random.nextInt(13)));
    }

    private void contractChanges(String territory) {
        var id = "contract:" + territory + any(List.of(".cdv", ".protocole"));
        var before = contracts.get(id);
        if (before == null) {
            contract(id, territory);
            return;
        }
        var effective =
                random.nextInt(4) == 0
                        ? new Effective("2016", "2021", Basis.PRINTED)
                        : Effective.since("2016");
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> tell(new ContractSigned(id, signature(territory), effective, source()));
            case 3, 4, 5 -> tell(new AvenantSigned(id, avenant(territory), effective, OPEN));
            case 6 -> {
                tell(new ContractWithdrawn(id, before, Nature.ENTERED_IN_ERROR, OPEN));
                contracts.remove(id);
            }
            default -> contract(id, territory);
        }
    }

    private void step(String territory) {
        switch (random.nextInt(24)) {
            case 0 -> quartierChanges(territory);
            case 1 -> contractChanges(territory);
            case 2 -> organisation(PARTS.get(1 + random.nextInt(2)), null);
            case 3, 4 -> add(engagements(), territory);
            case 5, 6 -> add(indicators(), territory);
            case 7 -> add(envelopes(), territory);
            case 8 -> add(actions(), territory);
            case 9 -> add(expenses(), territory);
            case 10 -> add(totals(), territory);
            case 11 -> add(reports(), territory);
            case 12, 13, 14, 15 -> change();
            case 16 -> again(territory);
            case 17 -> parts(territory);
            default -> add(statistics(), territory);
        }
    }

    private void add(Kind<?> kind, String territory) {
        add(kind, "%s:%s.n%d".formatted(kind.name(), territory, count++), territory);
    }

    private <C> void add(Kind<C> kind, String id, String territory) {
        var content = kind.content().apply(territory);
        var key = tell(kind.recorder().of(id, content, effective(kind, content), source()));
        standing.put(id, new Standing(kind, territory, key));
    }

    private void add(Statistic content) {
        var id = "statistic:%s.n%d".formatted(content.territory(), count++);
        var kind = statistics();
        var key = tell(new StatisticPublished(id, content, effective(kind, content), source()));
        standing.put(id, new Standing(kind, content.territory(), key));
    }

    /** What was told once is told again, perhaps as another figure, or in another unit. */
    private void again(String territory) {
        for (var one : anyTold(territory, measures.toArray(String[]::new))) {
            add(
                    like(
                            one,
                            one.dimensions(),
                            random.nextBoolean() ? one.quantity() : quantity(one.measure()),
                            random.nextInt(3) == 0 ? "households" : one.unit()));
        }
    }

    /** What was told once is told with its parts, which may be without a figure. */
    private void parts(String territory) {
        for (var one : anyTold(territory, "qpv.splitClassPupils", "tests.counted")) {
            var areSilent = random.nextInt(3) == 0;
            for (var grade : List.of("cp", "ce1")) {
                var members = new HashMap<>(one.dimensions());
                members.put("grade", grade);
                var quantity = areSilent ? Quantity.notAvailable() : quantity(one.measure());
                add(like(one, members, quantity, one.unit()));
            }
            var members = new HashMap<>(one.dimensions());
            members.remove("grade");
            add(like(one, members, quantity(one.measure()), one.unit()));
        }
    }

    private List<Statistic> anyTold(String territory, String... of) {
        var told =
                statistics.stream()
                        .filter(it -> it.territory().equals(territory))
                        .filter(it -> List.of(of).contains(it.measure()))
                        .toList();
        return told.isEmpty() ? List.of() : List.of(any(told));
    }

    private Statistic like(
            Statistic one, Map<String, String> members, Quantity quantity, String unit) {
        return new Statistic(
                one.territory(),
                one.measure(),
                one.subject(),
                one.year(),
                one.yearBasis(),
                quantity,
                unit,
                any(List.of("INSEE", "CAF")),
                random.nextInt(3) == 0 ? null : any(List.of("2020", "2021")),
                members);
    }

    private void change() {
        if (!standing.isEmpty()) {
            var id = any(List.copyOf(standing.keySet()));
            change(standing.get(id), id);
        }
    }

    private void change(@Nullable Standing of, String id) {
        if (of != null && random.nextInt(4) == 0) {
            tell(of.kind().withdrawer().of(id, of.key(), Nature.ENTERED_IN_ERROR, OPEN));
            standing.remove(id);
        } else if (of != null) {
            correct(of.kind(), of, id);
        }
    }

    private <C> void correct(Kind<C> kind, Standing of, String id) {
        var content = kind.content().apply(of.territory());
        var nature = any(List.of(Nature.RECTIFICATION, Nature.LEGAL_ACT, Nature.COMPLETION));
        var key =
                tell(
                        kind.corrector()
                                .of(
                                        id,
                                        of.key(),
                                        nature,
                                        content,
                                        effective(kind, content),
                                        source()));
        standing.put(id, new Standing(kind, of.territory(), key));
    }

    private Effective effective(Kind<?> kind, Object content) {
        var basis = random.nextInt(4) == 0 ? Basis.INFERRED : Basis.PRINTED;
        if (kind.lasts()) {
            var since = 2013 + random.nextInt(12);
            return new Effective(
                    Integer.toString(since),
                    random.nextInt(3) == 0 ? Integer.toString(since + random.nextInt(5)) : null,
                    basis);
        }
        var year = content instanceof Statistic it ? it.year() : null;
        return new Effective(
                year == null || random.nextInt(4) == 0 ? Effective.UNKNOWN : year.toString(),
                random.nextInt(6) == 0 ? Integer.toString(2023 + random.nextInt(3)) : null,
                basis);
    }

    // What is told

    private Kind<Statistic> statistics() {
        return new Kind<>(
                "statistic",
                false,
                this::statistic,
                StatisticPublished::new,
                StatisticCorrected::new,
                StatisticWithdrawn::new);
    }

    private Statistic statistic(String territory) {
        var measure = any(measures);
        var members = new HashMap<String, String>();
        switch (measure) {
            case "qpv.splitClassPupils" -> maybe(members, "grade", "cp", "ce1");
            case "tests.counted" -> {
                maybe(members, "sex", "women", "men");
                maybe(members, "grade", "cp", "ce1");
                maybe(members, "stage", "planned", "spent");
            }
            case "contract.announcedCount" -> {
                members.put("of", any(List.of("objectives", "signatories")));
                maybe(members, "mention", "1", "2");
            }
            case "post.count" -> members.put("kind", any(List.of("adulte-relais", "fonjep")));
            default -> {}
        }
        var year = random.nextInt(4) == 0 ? null : any(YEARS);
        var statistic =
                new Statistic(
                        territory,
                        measure,
                        subject(measure, territory),
                        year,
                        year == null || random.nextInt(4) > 0
                                ? null
                                : any(List.of(Basis.PRINTED, Basis.INFERRED)),
                        quantity(measure),
                        random.nextInt(30) == 0 ? "households" : unit(measure),
                        any(List.of("INSEE", "CAF")),
                        random.nextInt(3) == 0 ? null : any(List.of("2020", "2021")),
                        members);
        statistics.add(statistic);
        return statistic;
    }

    private Statistic.Subject subject(String measure, String territory) {
        return switch (measure) {
            case "contract.announcedCount" ->
                    new Statistic.Subject(
                            Statistic.Kind.CONTRACT,
                            neighbour(territory) + any(List.of(".cdv", ".protocole")),
                            null,
                            null);
            case "post.count", "epci.qpvPopulation" -> epci(neighbour(territory));
            case "tests.counted" -> random.nextInt(8) == 0 ? epci(territory) : place(territory);
            default -> place(territory);
        };
    }

    private Statistic.Subject place(String territory) {
        return new Statistic.Subject(
                Statistic.Kind.QUARTIER, territory + "." + any(QUARTIERS), null, null);
    }

    private static Statistic.Subject epci(String territory) {
        return new Statistic.Subject(Statistic.Kind.EPCI, territory + ".epci", null, null);
    }

    /** Now and then a territory speaks of what is another one's. */
    private String neighbour(String territory) {
        return random.nextInt(12) == 0 ? any(List.of(A, B)) : territory;
    }

    private void maybe(Map<String, String> members, String name, String one, String other) {
        if (random.nextInt(3) > 0) {
            members.put(name, random.nextBoolean() ? one : other);
        }
    }

    private static String unit(String measure) {
        return switch (measure) {
            case "qpv.povertyRate", "qpv.rsaShare", "qpv.cmucShare" -> "share";
            case "qpv.rsaBeneficiaries", "qpv.cmucBeneficiaries" -> "beneficiaries";
            case "qpv.insured" -> "insured";
            case "qpv.splitClassPupils" -> "pupils";
            case "qpv.socialRentalDwellings",
                    "qpv.socialDwellingsToReconstitute",
                    "tests.counted" ->
                    "dwellings";
            case "contract.announcedCount" -> "items";
            case "post.count" -> "posts";
            default -> "inhabitants";
        };
    }

    private Quantity quantity(String measure) {
        if (unit(measure).equals("share") && random.nextInt(8) > 0) {
            return Quantity.measured(
                    (random.nextInt(12) == 0 ? "1." : "0.") + (10 + random.nextInt(80)));
        }
        return switch (random.nextInt(16)) {
            case 0 -> Quantity.notAvailable();
            case 1 -> Quantity.notAvailable("noRowInSource");
            case 2 -> Quantity.suppressedBySource();
            case 3 -> Quantity.notApplicable();
            default -> Quantity.measured(Integer.toString(random.nextInt(16)));
        };
    }

    private Kind<Engagement> engagements() {
        return new Kind<>(
                "engagement",
                true,
                territory -> {
                    var partners = partners(territory);
                    return new Engagement(
                            territory,
                            contractOf(territory),
                            random.nextInt(3) > 0
                                    ? List.of(any(partners))
                                    : List.of(partners.get(0), partners.get(1)),
                            "Engagement",
                            random.nextInt(4) == 0
                                    ? null
                                    : any(List.of("cohesion-sociale", "pilotage")),
                            random.nextInt(3) == 0 ? null : any(List.of("Santé", "Emploi")),
                            random.nextBoolean() ? null : "2.1",
                            random.nextBoolean() ? null : "n1",
                            List.of());
                },
                EngagementSigned::new,
                EngagementRevised::new,
                EngagementWithdrawn::new);
    }

    private Kind<Indicator> indicators() {
        return new Kind<>(
                "indicator",
                true,
                territory ->
                        new Indicator(
                                territory,
                                contractOf(territory),
                                anything("engagement:", territory),
                                "Indicateur",
                                any(List.of(Indicator.Nature.COUNT, Indicator.Nature.SHARE)),
                                random.nextBoolean() ? List.of() : List.of("sex"),
                                null,
                                random.nextBoolean()
                                        ? null
                                        : any(List.of(Indicator.Origin.values()))),
                IndicatorDefined::new,
                IndicatorRevised::new,
                IndicatorWithdrawn::new);
    }

    private Kind<IndicatorReport> reports() {
        return new Kind<>(
                "indicator-report",
                false,
                territory ->
                        new IndicatorReport(
                                territory,
                                "indicator:" + territory + any(List.of(".i1", ".i2")),
                                IndicatorReport.Stage.REPORTED,
                                period(),
                                random.nextBoolean()
                                        ? null
                                        : "quartier:" + territory + "." + any(QUARTIERS),
                                quantity("indicator.value"),
                                any(List.of("people", "euros", "percent")),
                                Map.of(),
                                null),
                IndicatorReported::new,
                IndicatorCorrected::new,
                IndicatorReportWithdrawn::new);
    }

    private Period period() {
        var year = any(YEARS);
        return random.nextInt(3) == 0
                ? new Period(Effective.UNKNOWN, null)
                : new Period(
                        year.toString(),
                        random.nextInt(3) == 0 ? Integer.toString(year + 1) : null);
    }

    private Kind<Envelope> envelopes() {
        return new Kind<>(
                "envelope",
                false,
                territory -> {
                    var year = random.nextBoolean() ? null : any(YEARS);
                    return new Envelope(
                            territory,
                            random.nextInt(3) == 0 ? null : contractOf(territory),
                            year,
                            year == null || random.nextBoolean()
                                    ? null
                                    : any(List.of(Basis.PRINTED, Basis.INFERRED)),
                            "Enveloppe",
                            any(List.of(STATE, FUND)),
                            any(List.of(CreditKind.SPECIFIC, CreditKind.COMMON_LAW)),
                            euros(),
                            any(List.of(Envelope.Periodicity.values())),
                            null,
                            random.nextInt(5) == 0 ? anything("envelope:", territory) : null);
                },
                EnvelopeAllocated::new,
                EnvelopeCorrected::new,
                EnvelopeWithdrawn::new);
    }

    private Kind<FundedAction> actions() {
        return new Kind<>(
                "action",
                false,
                territory -> {
                    var year = random.nextInt(3) == 0 ? null : any(YEARS);
                    var partners = partners(territory);
                    return new FundedAction(
                            territory,
                            contractOf(territory),
                            "Action",
                            year,
                            year == null || random.nextBoolean()
                                    ? null
                                    : any(List.of(Basis.PRINTED, Basis.INFERRED)),
                            random.nextBoolean() ? null : any(partners),
                            null,
                            random.nextBoolean() ? null : "2.1",
                            List.of(),
                            List.of(
                                    new FundingShare(any(partners), null, euros(), null),
                                    new FundingShare(
                                            any(partners), CreditKind.SPECIFIC, euros(), null)));
                },
                ActionFunded::new,
                FundingRevised::new,
                ActionWithdrawn::new);
    }

    private Kind<TfpbExpense> expenses() {
        return new Kind<>(
                "tfpb-expense",
                false,
                territory ->
                        new TfpbExpense(
                                territory,
                                "tfpb-programme:" + territory + ".p",
                                "organisation:" + territory + OFFICE,
                                any(List.of("l1", "l2")),
                                random.nextInt(4) > 0,
                                any(List.of(2018, 2019)),
                                random.nextInt(3) == 0 ? Basis.INFERRED : null,
                                any(List.of(TfpbExpense.Stage.values())),
                                random.nextInt(8) == 0
                                        ? Quantity.notAvailable()
                                        : Quantity.measured(euros().text())),
                TfpbExpensePlanned::new,
                TfpbExpenseCorrected::new,
                TfpbExpenseWithdrawn::new);
    }

    private Kind<TfpbTotal> totals() {
        return new Kind<>(
                "tfpb-total",
                false,
                territory -> {
                    var year = random.nextInt(4) == 0 ? null : any(List.of(2018, 2019, 2023));
                    return new TfpbTotal(
                            territory,
                            "tfpb-programme:" + territory + ".p",
                            "organisation:" + territory + OFFICE,
                            new TfpbTotal.Scope(
                                    random.nextBoolean() ? null : any(List.of("l1", "l2")),
                                    year,
                                    year == null || random.nextBoolean() ? null : Basis.INFERRED,
                                    random.nextBoolean() ? null : random.nextInt(4) > 0),
                            "Total",
                            euros());
                },
                TfpbTotalStated::new,
                TfpbTotalCorrected::new,
                TfpbTotalWithdrawn::new);
    }

    private List<String> partners(String territory) {
        var partners = new ArrayList<>(PARTS);
        partners.add(FUND);
        partners.add("organisation:" + territory + ".ville");
        return partners;
    }

    private String contractOf(String territory) {
        return "contract:" + territory + (random.nextInt(3) == 0 ? ".protocole" : ".cdv");
    }

    private String anything(String kind, String territory) {
        var known =
                standing.keySet().stream()
                        .filter(it -> it.startsWith(kind + territory + "."))
                        .toList();
        return known.isEmpty() ? kind + territory + ".none" : any(known);
    }

    private Euros euros() {
        return Euros.of("%d.00".formatted(100 * (1 + random.nextInt(20))));
    }

    private Source source() {
        return any(SOURCES);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private UUID tell(DomainEvent event) {
        var key = new UUID(0, events.size());
        events.add(event);
        keys.add(key);
        return key;
    }
}
