package fr.avenant.reporting.differential;

import fr.avenant.contracts.Quantity;
import fr.avenant.reporting.differential.PlainMeasure.Protection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which figures about people the public does not see, by the rules of ADR 0033. */
final class PlainDisclosure {

    private static final Set<String> LARGER = Set.of("academie", "department", "region", "country");

    private static final Set<String> PLACES =
            Set.of(
                    "quartier",
                    "iris",
                    "commune",
                    "epci",
                    "establishment",
                    "organisation",
                    "contract");

    /** Nobody is two of these. */
    private static final Map<String, Set<String>> APART =
            Map.of(
                    "sex",
                    Set.of("women", "men"),
                    "grade",
                    Set.of("tps", "ps", "ms", "gs", "cp", "ce1", "ce2", "cm1", "cm2"));

    private static final int MINIMUM = 5;

    private final Map<String, PlainMeasure> measures = new HashMap<>();
    private final Set<PlainFact> hidden = new HashSet<>();
    private final List<PlainFact> counts = new ArrayList<>();

    /**
     * @param all figures that were ever told, in their order
     */
    PlainDisclosure(Collection<PlainMeasure> measures, List<PlainFact> all) {
        measures.forEach(it -> this.measures.put(it.id(), it));
        var shown = new HashMap<String, List<PlainFact>>();
        for (var fact : all) {
            if (protectedNumerator(fact) == null && mayCountPeople(fact)) {
                counts.add(fact);
                if (fact.value() != null && !isShown(fact, shown)) {
                    hidden.add(fact);
                }
            }
        }
    }

    boolean isHidden(PlainFact fact, Known known) {
        if (fact.value() == null) {
            return false;
        }
        var numerator = protectedNumerator(fact);
        if (numerator == null) {
            return hidden.contains(fact);
        }
        var hasBase = Objects.requireNonNull(measures.get(fact.measure())).denominator() != null;
        return hasBase || !isCounted(fact, numerator, known);
    }

    /** Whether its numerator was told, and is not hidden in any version. */
    private boolean isCounted(PlainFact share, String numerator, Known known) {
        var ofShare =
                counts.stream()
                        .filter(it -> it.measure().equals(numerator))
                        .filter(it -> it.number() < known.of(it.context()))
                        .filter(it -> it.territory().equals(share.territory()))
                        .filter(it -> it.members().equals(share.members()))
                        .filter(it -> mayBeOfOneTime(it, share))
                        .filter(it ->
                                it.value() != null
                                        || it.quantity().kind() == Quantity.Kind.SUPPRESSED)
                        .toList();
        return !ofShare.isEmpty()
                && ofShare.stream().noneMatch(it -> it.value() == null || hidden.contains(it));
    }

    /** The measure that a share is a share of, if that is kept from the public; null otherwise. */
    private @Nullable String protectedNumerator(PlainFact fact) {
        var measure = measures.get(fact.measure());
        var numerator = measure == null ? null : measure.numerator();
        return numerator != null && stated(numerator) != null ? numerator : null;
    }

    private @Nullable Protection stated(String measure) {
        var known = measures.get(measure);
        return known == null ? null : known.protection();
    }

    private boolean mayCountPeople(PlainFact fact) {
        var stated = stated(fact.measure());
        return (stated != null && !stated.byUnit()) || PlainMeasure.mayCountPeople(fact.unit());
    }

    /** What is stated of a measure; of others the minimum of the platform. */
    private Protection protection(PlainFact fact) {
        return Objects.requireNonNullElse(
                stated(fact.measure()), new Protection(MINIMUM, fact.measure(), Set.of(), false));
    }

    private boolean isShown(PlainFact fact, Map<String, List<PlainFact>> shown) {
        var measure = measures.get(fact.measure());
        if (measure != null && measure.alwaysShown()) {
            return fact.members().keySet().stream()
                    .allMatch(it -> measure.has(it) || PLACES.contains(it) || LARGER.contains(it));
        }
        var value = Objects.requireNonNull(fact.value());
        var minimum = BigDecimal.valueOf(protection(fact).minimum());
        return takesPlace(fact, shown) && (value.signum() <= 0 || value.compareTo(minimum) >= 0);
    }

    /** Of figures that may count the same, those of the grain that was told first have a place. */
    private boolean takesPlace(PlainFact fact, Map<String, List<PlainFact>> shown) {
        var protection = protection(fact);
        var names = fact.members().keySet();
        if (!names.containsAll(protection.within()) || names.stream().anyMatch(LARGER::contains)) {
            return false;
        }
        var within = new TreeMap<>(fact.members());
        within.keySet().retainAll(protection.within());
        var grain =
                shown.computeIfAbsent(
                        fact.territory() + protection.family() + within, _ -> new ArrayList<>());
        if (grain.stream().noneMatch(it -> areStatementsOfOne(it, fact))
                && grain.stream().anyMatch(it -> mayCountTheSame(it, fact))) {
            return false;
        }
        grain.add(fact);
        return true;
    }

    private static boolean areStatementsOfOne(PlainFact one, PlainFact other) {
        return one.measure().equals(other.measure())
                && one.unit().equals(other.unit())
                && Objects.equals(one.counted(), other.counted())
                && one.members().equals(other.members());
    }

    /** Whether nothing says that two figures of one territory and family count other people. */
    private static boolean mayCountTheSame(PlainFact one, PlainFact other) {
        return mayBeOfOneTime(one, other)
                && one.members().entrySet().stream()
                        .noneMatch(it ->
                                areApart(
                                        it.getKey(),
                                        it.getValue(),
                                        other.members().getOrDefault(it.getKey(), it.getValue())));
    }

    private static boolean areApart(String dimension, String member, String other) {
        return !member.equals(other)
                && (PLACES.contains(dimension)
                        || APART.getOrDefault(dimension, Set.of())
                                .containsAll(List.of(member, other)));
    }

    private static boolean mayBeOfOneTime(PlainFact one, PlainFact other) {
        return one.counted() == null
                || other.counted() == null
                || one.counted().meet(other.counted());
    }
}
