package fr.avenant.reporting.differential;

import fr.avenant.contracts.Recording;
import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who and what is registered, as it is known. */
final class PlainRegister {

    /**
     * Days in a row.
     *
     * @param from null if nobody knows
     * @param until the first day after it; null while it goes on
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

        boolean touch(LocalDate first, LocalDate last) {
            return (from == null || !from.isAfter(last))
                    && (until == null || until.isAfter(first))
                    && (from == null || until == null || from.isBefore(until));
        }

        /** Whether any day of a year is among them, or that day if there is no year. */
        boolean touch(@Nullable Integer year, LocalDate day) {
            return year == null
                    ? touch(day, day)
                    : touch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }

        static Days of(int year) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        }

        /** Whether both have a day in common; both of them begin and end. */
        boolean meet(Days other) {
            return Objects.requireNonNull(from).isBefore(Objects.requireNonNull(other.until))
                    && Objects.requireNonNull(other.from).isBefore(Objects.requireNonNull(until));
        }

        boolean haveBegun(LocalDate day) {
            return from == null || !from.isAfter(day);
        }

        Days before(@Nullable LocalDate end) {
            return end == null || (until != null && until.isBefore(end))
                    ? this
                    : new Days(from, end);
        }

        /** Whether they end before they begin. */
        boolean areNone() {
            return from != null && until != null && !from.isBefore(until);
        }
    }

    /** What a quartier was for some time. */
    record Stretch(Quartier.Kind kind, Days days) {}

    private record Drawn(LocalDate since, int order, boolean left) {}

    /** A quartier and what is known of its life. */
    static final class PlainQuartier {
        final String territory;
        final String slug;
        private final List<Stretch> versions = new ArrayList<>();
        private final List<Drawn> perimeters = new ArrayList<>();

        PlainQuartier(String territory, String slug) {
            this.territory = territory;
            this.slug = slug;
        }

        /** What it was and when, without the time in which it had left. */
        List<Stretch> life() {
            var life = new ArrayList<Stretch>();
            var first = 0;
            for (var index = 1; index < versions.size(); index++) {
                if (versions.get(index).days().from() == null) {
                    first = index;
                }
            }
            for (var index = first; index < versions.size(); index++) {
                var days = versions.get(index).days();
                for (var later : versions.subList(index + 1, versions.size())) {
                    days = days.before(later.days().from());
                }
                addWithoutAbsences(life, versions.get(index).kind(), days);
            }
            life.removeIf(it -> it.days().areNone());
            return life;
        }

        private void addWithoutAbsences(List<Stretch> life, Quartier.Kind kind, Days days) {
            var there = days;
            for (var absence : absences()) {
                var gone = Objects.requireNonNull(absence.from());
                var before = there.before(gone);
                if (!before.areNone()) {
                    life.add(new Stretch(kind, before));
                }
                var back = absence.until();
                if (back == null || (there.until() != null && !there.until().isAfter(back))) {
                    return;
                }
                var again =
                        there.from() == null || there.from().isBefore(back) ? back : there.from();
                there = new Days(again, there.until());
            }
            life.add(new Stretch(kind, there));
        }

        /** From each day on which it left to the one on which it came back. */
        private List<Days> absences() {
            var absences = new ArrayList<Days>();
            LocalDate gone = null;
            var sorted =
                    perimeters.stream()
                            .sorted(
                                    Comparator.comparing(Drawn::since)
                                            .thenComparingInt(Drawn::order))
                            .toList();
            for (var drawn : sorted) {
                if (drawn.left() && gone == null) {
                    gone = drawn.since();
                } else if (!drawn.left() && gone != null) {
                    if (gone.isBefore(drawn.since())) {
                        absences.add(new Days(gone, drawn.since()));
                    }
                    gone = null;
                }
            }
            if (gone != null) {
                absences.add(new Days(gone, null));
            }
            return absences;
        }
    }

    private record Part(String part, String whole, Days days) {}

    final Map<String, Days> territories = new TreeMap<>();
    final Map<String, PlainQuartier> quartiers = new TreeMap<>();
    final Map<String, Days> contracts = new TreeMap<>();
    final Map<String, TfpbProgramme> programmes = new TreeMap<>();
    final Set<String> organisations = new HashSet<>();
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Map<String, String> pillars = new TreeMap<>();
    private final Set<String> readable;
    private final Set<String> own;
    private int order;

    private PlainRegister(Set<String> readable, Set<String> own) {
        this.readable = readable;
        this.own = own;
    }

    /**
     * @param day on which it is known: acts of law that come later are not taken
     * @param readable documents that the reader may read
     * @param own territories of which the reader sees all
     */
    static PlainRegister of(
            History history, Known known, LocalDate day, Set<String> readable, Set<String> own) {
        var register = new PlainRegister(readable, own);
        history.events().stream().filter(it -> it.isKnown(known)).forEach(register::takeQuartier);
        PlainActs.of(history, known, day).holding().forEach(register::take);
        return register;
    }

    /** What a quartier was does not depend on the day: each version is told with its own. */
    private void takeQuartier(Told told) {
        if (told.event() instanceof Withdrawal) {
            quartiers.remove(told.event().id());
        } else if (told.event() instanceof Recording<?> event
                && event.content() instanceof Quartier content) {
            var days = new Days(event.effective().firstDay(), event.effective().dayAfter());
            quartier(told.event().id(), content, event, days);
        }
    }

    private void take(Told told) {
        order++;
        var id = told.event().id();
        var code = PlainFacts.code(id);
        if (told.event() instanceof QuartierGeographyUpdated it) {
            draw(id, it.perimeter(), it.effective().firstDay());
        } else if (told.event() instanceof AvenantSigned it) {
            prolong(code, it.avenant().prolongsTo());
        } else if (told.event() instanceof Recording<?> it) {
            take(id, code, it);
        }
    }

    private void take(String id, String code, Recording<?> event) {
        var days = new Days(event.effective().firstDay(), event.effective().dayAfter());
        switch (event.content()) {
            case Territory _ -> territories.put(code, days);
            case Contract it -> {
                contracts.put(
                        code, days(it.period().from(), it.period().to()).before(days.until()));
                it.avenants().forEach(avenant -> prolong(code, avenant.prolongsTo()));
            }
            case Quartier it -> it.geography().forEach(drawn -> draw(id, drawn, days.from()));
            case TfpbProgramme it -> programmes.put(id, it);
            case Organisation it -> {
                organisations.add(code);
                parts.put(
                        code,
                        it.partOf().stream()
                                .map(whole ->
                                        new Part(
                                                code,
                                                PlainFacts.code(whole.organisation()),
                                                days(whole.from(), whole.to())))
                                .toList());
            }
            case Engagement it -> {
                var pillar = it.pillar();
                var isSeen =
                        own.contains(it.territory())
                                || readable.contains(event.source().document());
                if (pillar != null && isSeen) {
                    pillars.put(code, pillar);
                }
            }
            default -> {}
        }
    }

    private void quartier(String id, Quartier content, Recording<?> event, Days days) {
        var quartier =
                quartiers.computeIfAbsent(
                        id, _ -> new PlainQuartier(content.territory(), PlainFacts.last(id)));
        // A legal act changes the world: what was recorded remains true for its time.
        if (!PlainActs.isAct(event) && !quartier.versions.isEmpty()) {
            quartier.versions.removeLast();
        }
        quartier.versions.add(new Stretch(content.kind(), days));
    }

    private void draw(String id, Perimeter perimeter, @Nullable LocalDate otherwise) {
        var quartier = quartiers.get(id);
        var since =
                perimeter.effect() == null ? otherwise : ReducedDate.firstDay(perimeter.effect());
        if (quartier != null && since != null) {
            quartier.perimeters.add(
                    new Drawn(since, order, perimeter.lineage() == Perimeter.Lineage.LEFT));
        }
    }

    private void prolong(String contract, @Nullable String to) {
        var days = contracts.get(contract);
        if (to != null && days != null && days.until() != null) {
            var end = ReducedDate.dayAfter(to);
            contracts.put(
                    contract,
                    new Days(days.from(), end.isAfter(days.until()) ? end : days.until()));
        }
    }

    static Days days(@Nullable String from, @Nullable String to) {
        return new Days(
                from == null || from.equals("unknown") ? null : ReducedDate.firstDay(from),
                to == null ? null : ReducedDate.dayAfter(to));
    }

    /** The day on which a contract runs no more; null while it goes on, or if there is none. */
    @Nullable LocalDate end(@Nullable String contract) {
        var days = contract == null ? null : contracts.get(contract);
        return days == null ? null : days.until();
    }

    @Nullable String pillar(@Nullable String engagement) {
        return engagement == null ? null : pillars.get(engagement);
    }

    /** These organisations and whatever is a part of them on a day, or a part of such a part. */
    Set<String> withParts(Set<String> organisationsAsked, LocalDate day) {
        var all = new HashSet<>(organisationsAsked);
        for (var before = 0; before < all.size(); ) {
            before = all.size();
            parts.values().stream()
                    .flatMap(List::stream)
                    .filter(it -> it.days().touch(day, day) && all.contains(it.whole()))
                    .toList()
                    .forEach(it -> all.add(it.part()));
        }
        return all;
    }
}
