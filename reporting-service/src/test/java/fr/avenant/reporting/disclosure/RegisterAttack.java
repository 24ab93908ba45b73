package fr.avenant.reporting.disclosure;

import fr.avenant.reporting.disclosure.RandomRegister.Version;
import fr.avenant.testplatform.linear.LinearAttack;
import fr.avenant.testplatform.linear.LinearAttack.Bounds;
import fr.avenant.testplatform.linear.LinearAttack.Equation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who asks for every figure that the public sees at every position, knows the rule, and is
 * told of every position which sums and shares of it are right: more than anybody has. What is
 * shown once is known for ever; that a whole which is never shown was the same before and after its
 * parts were corrected, nobody is told.
 */
final class RegisterAttack {

    /** What the minimum itself concedes: from 1 to one less than it. */
    private static final double WIDTH = RandomRegister.MINIMUM - 2;

    private final List<Version> register;
    private final Set<FigureId> shown;
    private final Map<FigureId, Version> small = new LinkedHashMap<>();
    private final Map<FigureId, Version> smallInTheGrain = new LinkedHashMap<>();
    private final Map<Set<Equation<FigureId>>, LinearAttack<FigureId>> systems =
            new LinkedHashMap<>();
    private Set<Equation<FigureId>> equations = new HashSet<>();

    /**
     * @param shown figures that the public sees at any position
     * @param withheld figures that it does not see whatever they are, as anybody can tell by their
     *     coordinates
     */
    RegisterAttack(List<Version> register, Set<FigureId> shown, Set<FigureId> withheld) {
        this.register = register;
        this.shown = shown;
        for (var version : register) {
            var id = version.figure().id();
            if (!isShare(version) && isSmall(version)) {
                small.put(id, version);
                if (!withheld.contains(id)) {
                    smallInTheGrain.put(id, version);
                }
            }
        }
        register.stream().map(it -> it.figure().position()).distinct().forEach(this::supposeAt);
    }

    /** Small figures that are known too well, with what is known of them. */
    Map<String, Bounds> findings() {
        var found = new LinkedHashMap<String, Bounds>();
        small.forEach((id, version) -> {
            var bounds =
                    shown.contains(id)
                            ? new Bounds(version.value(), version.value())
                            : bounds(id, Map.of());
            if (bounds.isNarrowerThan(WIDTH)) {
                found.put(version.toString(), bounds);
            }
        });
        return found;
    }

    /** The same for somebody who has one small figure of the grain from elsewhere. */
    Map<String, Bounds> findingsOfInsiders() {
        var found = new LinkedHashMap<String, Bounds>();
        smallInTheGrain.forEach((own, known) ->
                smallInTheGrain.forEach((id, version) -> {
                    if (!known.counted().equals(version.counted())) {
                        var bounds = bounds(id, Map.of(own, known.value()));
                        if (bounds.isNarrowerThan(WIDTH)) {
                            found.put(version + " by " + known, bounds);
                        }
                    }
                }));
        return found;
    }

    /** What all positions say of a figure that has its place in the grain, or the worst of them. */
    private Bounds bounds(FigureId id, Map<FigureId, Double> told) {
        var each = systems.values().stream().map(it -> it.bounds(id, told)).toList();
        if (smallInTheGrain.containsKey(id)) {
            return new Bounds(
                    each.stream().mapToDouble(Bounds::least).max().orElseThrow(),
                    each.stream().mapToDouble(Bounds::greatest).min().orElseThrow());
        }
        return each.stream()
                .min(Comparator.comparingDouble(it -> it.greatest() - it.least()))
                .orElseThrow();
    }

    int hiddenFigures() {
        return small.size();
    }

    int shownFigures() {
        return shown.size();
    }

    private void supposeAt(long position) {
        equations = new HashSet<>();
        var inForce = register.stream().filter(it -> it.holdsAt(position)).toList();
        var counts = inForce.stream().filter(it -> !isShare(it) && !isBase(it)).toList();
        var byGrain =
                counts.stream()
                        .collect(Collectors.groupingBy(it -> List.of(it.territory(), grain(it))));
        for (var some : byGrain.values()) {
            for (var others : byGrain.values()) {
                some.forEach(whole -> supposeTotal(whole, others));
                supposeEqual(some, others);
            }
        }
        inForce.stream().filter(RegisterAttack::isShare).forEach(it -> supposeShare(it, inForce));
        systems.computeIfAbsent(equations, this::system);
    }

    private LinearAttack<FigureId> system(Set<Equation<FigureId>> equations) {
        var system = new LinearAttack<FigureId>();
        equations.forEach(system::suppose);
        smallInTheGrain
                .keySet()
                .forEach(id -> system.suppose(id, new Bounds(1, RandomRegister.MINIMUM - 1)));
        return system;
    }

    /** Two ways to break down the same people. */
    private void supposeEqual(List<Version> some, List<Version> others) {
        if (!some.equals(others)
                && areApart(some)
                && areApart(others)
                && counted(some).equals(counted(others))
                && sum(some) == sum(others)) {
            suppose(some, others);
        }
    }

    private void supposeTotal(Version whole, List<Version> others) {
        var parts = others.stream().filter(it -> isPart(it, whole)).toList();
        if (areApart(parts)
                && counted(parts).equals(whole.counted())
                && whole.value() == sum(parts)) {
            suppose(List.of(whole), parts);
        }
    }

    private void supposeShare(Version share, List<Version> inForce) {
        if (!shown.contains(share.figure().id())
                || !share.figure().measure().equals(RandomRegister.SHARE)) {
            return;
        }
        for (var part : ofTheSame(share, RandomRegister.COUNT, inForce)) {
            for (var base : ofTheSame(share, RandomRegister.BASE, inForce)) {
                if (Math.abs(share.value() * base.value() - part.value()) < 1e-9) {
                    var terms = new LinkedHashMap<Version, Double>();
                    terms.put(part, 1.0);
                    terms.put(base, -share.value());
                    suppose(terms);
                }
            }
        }
    }

    private static List<Version> ofTheSame(Version share, String measure, List<Version> inForce) {
        return inForce.stream()
                .filter(it -> it.figure().measure().equals(measure))
                .filter(it -> it.territory().equals(share.territory()))
                .filter(it -> it.figure().dimensions().equals(share.figure().dimensions()))
                .filter(it -> it.figure().place().isOfTheTimeOf(share.figure().place()))
                .toList();
    }

    private void suppose(List<Version> some, List<Version> others) {
        var terms = new LinkedHashMap<Version, Double>();
        some.forEach(it -> terms.put(it, 1.0));
        others.forEach(it -> terms.put(it, -1.0));
        suppose(terms);
    }

    /** That these terms come to nothing; what is shown is put in. */
    private void suppose(Map<Version, Double> terms) {
        var factors = new HashMap<FigureId, Double>();
        var sum = 0.0;
        for (var term : terms.entrySet()) {
            var id = term.getKey().figure().id();
            if (shown.contains(id)) {
                sum -= term.getValue() * term.getKey().value();
            } else {
                factors.put(id, term.getValue());
            }
        }
        if (!factors.isEmpty()) {
            equations.add(new Equation<>(factors, sum));
        }
    }

    /** Whether one counted nobody whom the other did not. */
    private static boolean isPart(Version part, Version whole) {
        return !part.figure().place().equals(whole.figure().place())
                && whole.counted().containsAll(part.counted());
    }

    /** Whether no two of them counted some of the same people. */
    private static boolean areApart(List<Version> versions) {
        return counted(versions).size()
                == versions.stream().mapToInt(it -> it.counted().size()).sum();
    }

    private static Set<String> counted(List<Version> versions) {
        return versions.stream().flatMap(it -> it.counted().stream()).collect(Collectors.toSet());
    }

    private static double sum(Collection<Version> versions) {
        return versions.stream().mapToDouble(Version::value).sum();
    }

    /** What is broken down alike. */
    private static List<Object> grain(Version version) {
        var figure = version.figure();
        var period = figure.period();
        return List.of(
                figure.measure(),
                figure.unit(),
                figure.dimensions().keySet(),
                RandomRegister.ANY_AGE.equals(figure.dimensions().get("age")),
                period == null ? 0 : period.from().until(period.until()).toTotalMonths());
    }

    private static boolean isSmall(Version version) {
        return version.value() > 0 && version.value() < RandomRegister.MINIMUM;
    }

    private static boolean isShare(Version version) {
        return version.figure().measure().equals(RandomRegister.SHARE)
                || version.figure().measure().equals(RandomRegister.LOOSE);
    }

    private static boolean isBase(Version version) {
        return version.figure().measure().equals(RandomRegister.BASE);
    }
}
