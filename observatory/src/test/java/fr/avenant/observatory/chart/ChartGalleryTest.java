package fr.avenant.observatory.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.chart.Chart.Kind;
import fr.avenant.observatory.chart.Charts.Caption;
import fr.avenant.observatory.chart.Entry.Reference;
import fr.avenant.observatory.figure.FrenchNumbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of chart with what makes it hard to read. With {@code -Davenant.gallery=FOLDER} each
 * is written there as a page and as files, to be looked at.
 */
class ChartGalleryTest {

    private static final Vocabulary WORDS =
            new Vocabulary(
                    "sans année",
                    Map.of(
                            Sign.PARTIAL,
                            "couverture partielle : il manque des territoires ou des quartiers",
                            Sign.INFERRED,
                            "année déduite : le document ne l’imprime pas",
                            Sign.ABOVE_ONE,
                            "part supérieure à 100 % : à relire dans le document"),
                    Map.of(Entry.Kind.TARGET, "prévu", Entry.Kind.PRINTED, "total imprimé"));

    private static final List<String> NAMES =
            List.of(
                    "Bassin d’Aurillac",
                    "Grand Cahors",
                    "Carcassonne Agglo",
                    "Le Puy-en-Velay",
                    "Métropole du Grand Paris – Plaine Commune",
                    "Mamoudzou",
                    "Communauté d’agglomération du Pays de Saint-Malo et de ses environs");

    private static final List<String> ORGANISATIONS =
            List.of(
                    "Lot Habitat",
                    "Polygone",
                    "Office public de l’habitat d’Aurillac",
                    "Alogéa",
                    "Marcou Habitat",
                    "Foyer vellave",
                    "OPAC 43",
                    "Habitalys",
                    "Domitia Habitat");

    /** What is drawn, with the order and the page that it is drawn in. */
    enum Sample {
        BARS_FEW {
            @Override
            Chart chart() {
                return counts(
                        one(0, 2019, "9100", EnumSet.noneOf(Sign.class), List.of(), true),
                        one(1, 2014, "2970", EnumSet.of(Sign.INFERRED), List.of(), false),
                        one(2, 2019, "12480", EnumSet.of(Sign.PARTIAL), List.of(), false),
                        absent(3, "n.d.", "imprimé « n.d. »"),
                        absent(5, "secret", "protégé par le secret statistique"));
            }
        },
        BARS_ONE {
            @Override
            Chart chart() {
                return counts(one(0, 2019, "9100", Set.of(), List.of(), false));
            }
        },
        BARS_OF_MONEY {
            @Override
            Chart chart() {
                var random = new Random(3);
                return new Chart(
                        Kind.BARS,
                        "Abattement de TFPB : dépensé",
                        "euros",
                        "euros",
                        WORDS,
                        IntStream.range(0, 9)
                                .mapToObj(i -> {
                                    var spent = "" + (40_000 + random.nextInt(200_000)) + ".25";
                                    return figure(
                                            NAMES.get(i % 4) + " · " + ORGANISATIONS.get(i),
                                            2017 + i % 3,
                                            i == 7 ? "-12400.50" : spent,
                                            "euros",
                                            Set.of(),
                                            List.of(
                                                    reference(
                                                            Entry.Kind.TARGET,
                                                            "" + (60_000 + 10_000 * i) + ".00",
                                                            "euros"),
                                                    reference(
                                                            Entry.Kind.PRINTED,
                                                            "182912.00",
                                                            "euros")),
                                            i == 2);
                                })
                                .toList());
            }
        },
        BARS_OF_THE_COUNTRY {
            @Override
            Chart chart() {
                var random = new Random(5);
                return new Chart(
                        Kind.BARS,
                        "Postes adultes-relais",
                        "posts",
                        "postes",
                        WORDS,
                        IntStream.rangeClosed(1, 433)
                                .mapToObj(i ->
                                        i % 40 == 0
                                                ? absent(
                                                        "Communauté d’agglomération n° " + i,
                                                        "n.d.",
                                                        "aucun chiffre enregistré")
                                                : figure(
                                                        "Communauté d’agglomération n° " + i,
                                                        2020,
                                                        "" + random.nextInt(240),
                                                        "posts",
                                                        Set.of(),
                                                        List.of(),
                                                        i == 217))
                                .toList());
            }
        },
        DOTS {
            @Override
            Chart chart() {
                return new Chart(
                        Kind.DOTS,
                        "Taux de pauvreté",
                        "share",
                        "part",
                        WORDS,
                        IntStream.range(0, 7)
                                .mapToObj(i ->
                                        figure(
                                                NAMES.get(i),
                                                2018 + i % 2,
                                                i == 4 ? "1.042" : "0." + (31 + 7 * i) + "5",
                                                "share",
                                                i == 4
                                                        ? EnumSet.of(Sign.ABOVE_ONE, Sign.INFERRED)
                                                        : i == 5
                                                                ? EnumSet.of(Sign.PARTIAL)
                                                                : Set.of(),
                                                i % 3 == 0
                                                        ? List.of(
                                                                reference(
                                                                        Entry.Kind.TARGET,
                                                                        "0.4",
                                                                        "share"))
                                                        : List.of(),
                                                i == 1))
                                .toList());
            }
        },
        LINES_FEW {
            @Override
            Chart chart() {
                return years(3, 2014, 2023, "inhabitants", "habitants", 900, 300, false);
            }
        },
        LINES_MANY {
            @Override
            Chart chart() {
                return years(9, 2015, 2024, "euros", "euros", 40_000, 90_000, false);
            }
        },
        LINES_WITH_TARGETS {
            @Override
            Chart chart() {
                return years(3, 2016, 2024, "people", "personnes", 40, 60, true);
            }
        },
        LINES_OF_SHARES_WITH_TARGETS {
            @Override
            Chart chart() {
                var entries = new ArrayList<Entry>();
                for (var year = 2018; year <= 2021; year++) {
                    entries.add(
                            figure(
                                    "Part des élèves suivis",
                                    year,
                                    "0." + (year - 1990),
                                    "share",
                                    Set.of(),
                                    List.of(reference(Entry.Kind.TARGET, "0.35", "share")),
                                    false));
                }
                entries.add(
                        new Entry(
                                "Part des élèves suivis",
                                "Part des élèves suivis",
                                2024,
                                null,
                                "pas de résultat",
                                null,
                                Set.of(),
                                List.of(reference(Entry.Kind.TARGET, "0.5", "share")),
                                false));
                return new Chart(
                        Kind.LINES, "Part des élèves suivis", "share", "part", WORDS, entries);
            }
        },
        DISTRIBUTION_FEW {
            @Override
            Chart chart() {
                return quartiers(4, 26);
            }
        },
        DISTRIBUTION_OF_THE_COUNTRY {
            @Override
            Chart chart() {
                return quartiers(433, 1609);
            }
        };

        abstract Chart chart();
    }

    @ParameterizedTest
    @EnumSource
    void no_text_is_cut_or_lies_on_another(Sample sample) throws IOException {
        var chart = sample.chart();
        var usual = new Selection(Order.VALUE, 0);
        var wide = Charts.draw(chart, usual, Charts.WIDE);
        var narrow = Charts.draw(chart, usual, Charts.NARROW);
        var picture =
                Charts.picture(
                        chart,
                        usual,
                        new Caption(
                                chart.title() + " – par territoire",
                                List.of(
                                        "Vrai au 21 novembre 2026 ; connu au 21 novembre 2026 ;"
                                                + " périmètres de l’époque ; définition 1.",
                                        "Positions des journaux : engagements 12 345, territoires"
                                                + " 6 789.",
                                        "Sources : Contrat de ville du Grand Cahors 2015-2020 ;"
                                                + " Insee.",
                                        "Avenant, registre des contrats de ville :"
                                                + " http://localhost/comparaison?measure=qpv.population"
                                                + "&by=territory,year&positions=engagement:12345,"
                                                + "programmation:5,territory:6789")));

        write(sample, chart, wide, narrow, picture);

        assertThat(WrittenTexts.faults(wide)).isEmpty();
        assertThat(WrittenTexts.faults(narrow)).isEmpty();
        assertThat(WrittenTexts.faults(picture)).isEmpty();
    }

    private static void write(
            Sample sample, Chart chart, Drawing wide, Drawing narrow, Drawing picture)
            throws IOException {
        var folder = System.getProperty("avenant.gallery");
        if (folder == null) {
            return;
        }
        var name = sample.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var page =
                """
                <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="app.css"></head><body><main class="frame">
                <h1>%s</h1><figure class="chart"><div class="drawn wide-drawing">%s</div>
                <div class="drawn narrow-drawing">%s</div></figure></main></body></html>
                """
                        .formatted(
                                chart.title(),
                                SvgWriter.write(wide, "g"),
                                SvgWriter.write(narrow, "n"));
        Files.createDirectories(Path.of(folder));
        Files.writeString(Path.of(folder, name + ".html"), page);
        Files.writeString(Path.of(folder, name + ".svg"), SvgWriter.write(picture, "image"));
        Files.write(Path.of(folder, name + ".png"), PngWriter.write(picture));
    }

    private static Chart counts(Entry... entries) {
        return new Chart(
                Kind.BARS,
                "Population des quartiers",
                "inhabitants",
                "habitants",
                WORDS,
                List.of(entries));
    }

    private static Chart years(
            int lines,
            int first,
            int last,
            String unit,
            String unitLabel,
            int least,
            int spread,
            boolean withTargets) {
        var random = new Random(lines);
        var entries = new ArrayList<Entry>();
        for (var line = 0; line < lines; line++) {
            var name = lines > 7 ? ORGANISATIONS.get(line) : NAMES.get(line);
            var base = least + random.nextInt(spread);
            for (var year = first; year <= last; year++) {
                var silent = random.nextInt(8) == 0;
                var amount = base + random.nextInt(Math.max(2, spread / 4));
                var references =
                        withTargets && year % 2 == 0
                                ? List.of(
                                        reference(
                                                Entry.Kind.TARGET,
                                                "" + (base + spread / 5 + 3 * (year - first)),
                                                unit))
                                : List.<Reference>of();
                entries.add(
                        silent
                                ? new Entry(
                                        name,
                                        name,
                                        year,
                                        null,
                                        references.isEmpty() ? "n.d." : "pas de résultat",
                                        references.isEmpty() ? "aucun chiffre enregistré" : null,
                                        Set.of(),
                                        references,
                                        line == 1)
                                : figure(
                                        name,
                                        year,
                                        "" + amount,
                                        unit,
                                        random.nextInt(9) == 0
                                                ? EnumSet.of(Sign.INFERRED)
                                                : Set.of(),
                                        references,
                                        line == 1));
            }
        }
        return new Chart(Kind.LINES, "Évolution", unit, unitLabel, WORDS, entries);
    }

    private static Chart quartiers(int territories, int many) {
        var random = new Random(many);
        return new Chart(
                Kind.DISTRIBUTION,
                "Population des quartiers",
                "inhabitants",
                "habitants",
                WORDS,
                IntStream.range(0, many)
                        .mapToObj(i -> {
                            var territory =
                                    territories <= 7
                                            ? NAMES.get(i % territories)
                                            : "Communauté d’agglomération n° " + i % territories;
                            var amount = 800 + random.nextInt(300) * random.nextInt(40);
                            var known = i % 13 != 0;
                            return new Entry(
                                    "Quartier " + i,
                                    territory,
                                    2018,
                                    known ? BigDecimal.valueOf(amount) : null,
                                    known ? FrenchNumbers.grouped(amount) : "n.d.",
                                    known ? null : "aucun chiffre enregistré",
                                    i % 17 == 3 ? EnumSet.of(Sign.PARTIAL) : Set.of(),
                                    List.of(),
                                    i % territories == 1);
                        })
                        .toList());
    }

    private static Entry one(
            int name,
            int year,
            String amount,
            Set<Sign> signs,
            List<Reference> references,
            boolean mine) {
        return figure(NAMES.get(name), year, amount, "inhabitants", signs, references, mine);
    }

    private static Entry figure(
            String name,
            @Nullable Integer year,
            String amount,
            String unit,
            Set<Sign> signs,
            List<Reference> references,
            boolean mine) {
        return new Entry(
                name,
                name,
                year,
                new BigDecimal(amount),
                FrenchNumbers.figure(amount, unit),
                null,
                signs,
                references,
                mine);
    }

    private static Reference reference(Entry.Kind kind, String amount, String unit) {
        return new Reference(kind, new BigDecimal(amount), FrenchNumbers.figure(amount, unit));
    }

    private static Entry absent(int name, String mark, String words) {
        return absent(NAMES.get(name), mark, words);
    }

    private static Entry absent(String name, String mark, String words) {
        return new Entry(name, name, null, null, mark, words, Set.of(), List.of(), false);
    }
}
