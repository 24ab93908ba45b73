package fr.avenant.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.testplatform.linear.LinearAttack;
import fr.avenant.testplatform.linear.LinearAttack.Bounds;
import fr.avenant.testplatform.linear.LinearAttack.Equation;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rule on the statistics of the four contracts, of which none is small: each is made so. */
class RealRegisterTest {

    private static final Path DOSSIERS = Path.of("..", "dossiers");
    private static final String PARTS = "iris.fullyDependentBeneficiaries";
    private static final String WHOLE = "commune.fullyDependentBeneficiaries";

    private final Catalogue catalogue = catalogue();
    private final ProtectedMeasures measures = ProtectedMeasures.of(catalogue);
    private final Map<String, List<RecordedFigure>> territories = read();

    @Test
    void what_is_not_shown_is_one_total_with_its_rate_and_shares_that_are_computed() {
        var withheld = new TreeSet<String>();
        territories
                .values()
                .forEach(figures -> {
                    var shown = shown(figures, EnumSet.allOf(Protection.class));
                    figures.stream()
                            .filter(it -> !shown.contains(it.id()))
                            .forEach(it -> withheld.add(it.measure()));
                });

        assertThat(withheld)
                .containsExactly(
                        WHOLE,
                        "commune.fullyDependentBeneficiaryRate",
                        "commune.shareOfFullyDependentBeneficiaries",
                        "iris.shareOfFullyDependentBeneficiaries",
                        "qpv.acsShare",
                        "qpv.cmucShare",
                        "qpv.insuredShareOfCommune");
    }

    @Test
    void none_of_them_would_be_worked_out_if_it_were_small() {
        var tried = 0;
        for (var figures : territories.values()) {
            for (var target : counts(figures)) {
                tried++;
                assertThat(bounds(figures, target, EnumSet.allOf(Protection.class)))
                        .as(target.toString())
                        .satisfies(it -> assertThat(it.isNarrowerThan(3)).isFalse());
            }
        }
        assertThat(tried).isGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource(names = {"MINIMUM", "GRAIN", "SHARES"})
    void some_would_without_a_protection(Protection protection) {
        var others = EnumSet.complementOf(EnumSet.of(protection));

        assertThat(territories.values())
                .anySatisfy(figures ->
                        assertThat(counts(figures))
                                .anyMatch(target ->
                                        bounds(figures, target, others).isNarrowerThan(3)));
    }

    /** What is known of a figure that is made small, and whatever is printed of it with it. */
    private Bounds bounds(
            List<RecordedFigure> figures, RecordedFigure target, Set<Protection> protections) {
        var register = withSmall(figures, target);
        var shown = shown(register, protections);
        if (shown.contains(target.id())) {
            return new Bounds(3, 3);
        }
        var attack = new LinearAttack<FigureId>();
        attack.suppose(target.id(), new Bounds(target.measure().equals(WHOLE) ? 0 : 1, 4));
        var total = new LinkedHashMap<RecordedFigure, Double>();
        for (var figure : register) {
            if (figure.measure().equals(PARTS)) {
                total.put(figure, 1.0);
            } else if (figure.measure().equals(WHOLE)) {
                total.put(figure, -1.0);
            }
            shares(figure, register, shown).forEach(terms -> suppose(attack, terms, shown));
        }
        if (!target.measure().equals(WHOLE)) { // which is not the sum of its parts then
            suppose(attack, total, shown);
        }
        return attack.bounds(target.id(), Map.of());
    }

    /** What a share that is shown says of its count and its base. */
    private List<Map<RecordedFigure, Double>> shares(
            RecordedFigure share, List<RecordedFigure> register, Set<FigureId> shown) {
        var base = base(share, register);
        var count = count(share, register);
        return base == null || count == null || base.equals(count) || !shown.contains(share.id())
                ? List.of()
                : List.of(Map.of(count, 1.0, base, -number(share)));
    }

    private static void suppose(
            LinearAttack<FigureId> attack, Map<RecordedFigure, Double> terms, Set<FigureId> shown) {
        var factors = new HashMap<FigureId, Double>();
        var sum = 0.0;
        for (var term : terms.entrySet()) {
            if (shown.contains(term.getKey().id())) {
                sum -= term.getValue() * number(term.getKey());
            } else {
                factors.put(term.getKey().id(), term.getValue());
            }
        }
        attack.suppose(new Equation<>(factors, sum));
    }

    /** The figure is 3; a total of it and shares of it are right. */
    private List<RecordedFigure> withSmall(List<RecordedFigure> figures, RecordedFigure target) {
        var changed = new ArrayList<RecordedFigure>();
        for (var figure : figures) {
            if (figure.id().equals(target.id())) {
                changed.add(with(figure, BigDecimal.valueOf(3)));
            } else if (figure.measure().equals(WHOLE) && target.measure().equals(PARTS)) {
                changed.add(
                        with(
                                figure,
                                Objects.requireNonNull(figure.value())
                                        .subtract(Objects.requireNonNull(target.value()))
                                        .add(BigDecimal.valueOf(3))));
            } else {
                changed.add(figure);
            }
        }
        return changed.stream()
                .map(figure -> {
                    var count = count(figure, changed);
                    var base = base(figure, changed);
                    return count == null || base == null
                            ? figure
                            : with(
                                    figure,
                                    Objects.requireNonNull(count.value())
                                            .divide(
                                                    Objects.requireNonNull(base.value()),
                                                    MathContext.DECIMAL64));
                })
                .toList();
    }

    private @Nullable RecordedFigure count(RecordedFigure share, List<RecordedFigure> register) {
        var numerator = catalogue.find(share.measure()).map(Measure::numerator).orElse("none");
        return register.stream()
                .filter(it -> it.measure().equals(numerator) && it.value() != null)
                .filter(it -> it.dimensions().equals(share.dimensions()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable RecordedFigure base(RecordedFigure share, List<RecordedFigure> register) {
        var denominator = catalogue.find(share.measure()).map(Measure::denominator).orElse("none");
        return register.stream()
                .filter(it -> it.measure().equals(denominator) && it.value() != null)
                .filter(it ->
                        it.dimensions().equals(share.dimensions())
                                || !it.dimensions().keySet().equals(share.dimensions().keySet()))
                .findFirst()
                .orElse(null);
    }

    private List<RecordedFigure> counts(List<RecordedFigure> figures) {
        return figures.stream()
                .filter(it -> it.value() != null)
                .filter(it ->
                        measures.find(it.measure(), it.unit())
                                .filter(measure -> !measure.isShare() && measure.shownBy() == null)
                                .isPresent())
                .toList();
    }

    private Set<FigureId> shown(List<RecordedFigure> figures, Set<Protection> protections) {
        return figures.stream()
                .collect(
                        Collectors.groupingBy(it ->
                                measures.find(it.measure(), it.unit())
                                        .map(ProtectedMeasure::block)
                                        .orElse("")))
                .values()
                .stream()
                .flatMap(block ->
                        new DisclosureRule(measures, protections).spans(block).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static double number(RecordedFigure figure) {
        return Objects.requireNonNull(figure.value()).doubleValue();
    }

    private static RecordedFigure with(RecordedFigure figure, BigDecimal value) {
        return new RecordedFigure(
                figure.id(),
                figure.measure(),
                figure.unit(),
                figure.period(),
                figure.dimensions(),
                value,
                false,
                figure.context(),
                figure.position(),
                figure.recordedAt());
    }

    /** The statistics of each territory, in the order in which they are loaded. */
    private static Map<String, List<RecordedFigure>> read() {
        var territories = new TreeMap<String, List<RecordedFigure>>();
        var position = new long[1];
        try (var files = Files.walk(DOSSIERS, 2)) {
            for (var file :
                    files.filter(it -> it.getFileName().toString().startsWith("statistics"))
                            .sorted()
                            .toList()) {
                var content = new YAMLMapper().readTree(file.toFile());
                for (var fact : content.path("facts")) {
                    var territory =
                            fact.path("territory")
                                    .asString(content.at("/defaults/territory").asString(""));
                    territories
                            .computeIfAbsent(territory, _ -> new ArrayList<>())
                            .add(figure(fact, content.path("defaults"), position[0]++));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return territories;
    }

    private static RecordedFigure figure(JsonNode fact, JsonNode defaults, long position) {
        var dimensions = new TreeMap<String, String>();
        fact.path("dimensions")
                .properties()
                .forEach(it -> dimensions.put(it.getKey(), it.getValue().asString()));
        var subject = fact.has("subject") ? fact.path("subject") : defaults.path("subject");
        dimensions.put(subject.path("kind").asString(), subject.path("code").asString(""));
        var quantity = fact.path("quantity").asString("");
        return new RecordedFigure(
                new FigureId(new UUID(0, position), 0),
                fact.path("measure").asString(defaults.path("measure").asString("")),
                fact.path("unit").asString(defaults.path("unit").asString("")),
                fact.path("year").isNumber()
                        ? CountedPeriod.ofYear(fact.path("year").asInt())
                        : null,
                dimensions,
                quantity.matches("[0-9.]+") ? new BigDecimal(quantity) : null,
                false,
                "territory",
                position,
                Instant.EPOCH.plusSeconds(position));
    }

    private static Catalogue catalogue() {
        try {
            return Catalogue.read(
                    List.of(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath:catalogue/*.yaml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
