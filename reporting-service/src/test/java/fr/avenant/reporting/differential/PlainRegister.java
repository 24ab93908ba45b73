package fr.avenant.reporting.differential;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events up to some positions come to, one event after the other. */
final class PlainRegister {

    /**
     * A stretch of a quartier's life under one kind.
     *
     * @param until the first day after it; null while it goes on
     */
    record Stretch(Quartier.Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {

        boolean touches(LocalDate first, LocalDate last) {
            return (from == null || !from.isAfter(last))
                    && (until == null || until.isAfter(first));
        }

        Stretch before(@Nullable LocalDate end) {
            return end == null || (until != null && until.isBefore(end))
                    ? this
                    : new Stretch(kind, from, end);
        }
    }

    /** A quartier with what is known of its life. */
    static final class PlainQuartier {
        final String territory;
        final String slug;
        final List<Stretch> stretches = new ArrayList<>();
        @Nullable LocalDate left;

        PlainQuartier(String territory, String slug) {
            this.territory = territory;
            this.slug = slug;
        }

        /** All that it ever was, to the day on which it left. */
        List<Stretch> life() {
            return stretches.stream().map(it -> it.before(left)).toList();
        }

        /** What it was on any of these days. */
        List<Quartier.Kind> kinds(LocalDate first, LocalDate last) {
            return life().stream().filter(it -> it.touches(first, last)).map(Stretch::kind).toList();
        }
    }

    final Map<String, Territory> territories = new LinkedHashMap<>();
    final Map<String, PlainQuartier> quartiers = new TreeMap<>();
    final Map<String, Contract> contracts = new HashMap<>();

    /**
     * @param known position of each context up to which events count
     */
    static PlainRegister of(List<Recorded> history, PlainPositions known) {
        var register = new PlainRegister();
        history.stream().filter(known::include).forEach(register::take);
        return register;
    }

    private void take(Recorded recorded) {
        var id = recorded.event().id();
        if (recorded.event() instanceof Withdrawal) {
            territories.remove(id);
            quartiers.remove(id);
            contracts.remove(id);
        } else if (recorded.event() instanceof QuartierGeographyUpdated it) {
            leave(id, it.perimeter());
        } else if (recorded.event() instanceof Recording<?> it) {
            take(id, it);
        }
    }

    private void take(String id, Recording<?> event) {
        switch (event.content()) {
            case Territory it -> territories.put(id, it);
            case Contract it -> contracts.put(id, it);
            case Quartier it -> quartier(id, it, event);
            default -> {}
        }
    }

    private void quartier(String id, Quartier content, Recording<?> event) {
        var slug = id.substring(id.lastIndexOf('.') + 1);
        var quartier =
                quartiers.computeIfAbsent(id, _ -> new PlainQuartier(content.territory(), slug));
        // A legal act changes the world: what was recorded remains true for its time.
        if (!(event instanceof QuartierCorrected it && it.nature() == Nature.LEGAL_ACT)) {
            quartier.stretches.clear();
        }
        var from = event.effective().firstDay();
        quartier.stretches.replaceAll(it -> it.before(from));
        quartier.stretches.add(new Stretch(content.kind(), from, event.effective().dayAfter()));
        quartier.left = null;
        content.geography().forEach(it -> leave(id, it));
    }

    private void leave(String id, Perimeter perimeter) {
        var quartier = quartiers.get(id);
        var effect = perimeter.effect();
        if (quartier != null && perimeter.lineage() == Perimeter.Lineage.LEFT && effect != null) {
            quartier.left = ReducedDate.firstDay(effect);
        }
    }

    /** The day on which a contract runs no more; null while it goes on. */
    @Nullable LocalDate end(String contract) {
        var known = contracts.get(contract);
        var to = known == null ? null : known.period().to();
        return to == null ? null : ReducedDate.dayAfter(to);
    }

    /** All figures that were ever told, with the positions at which they stopped to count. */
    static List<PlainFact> facts(List<Recorded> history) {
        var facts = new ArrayList<PlainFact>();
        var open = new HashMap<String, List<Integer>>();
        for (var recorded : history) {
            var id = recorded.event().id();
            var position = recorded.published().position();
            if (recorded.event() instanceof Recording<?>
                    || recorded.event() instanceof Withdrawal) {
                open.getOrDefault(id, List.of())
                        .forEach(index -> facts.set(index, ended(facts.get(index), position)));
                open.remove(id);
            }
            if (recorded.event() instanceof Recording<?> event) {
                var fact = fact(id, event, recorded);
                if (fact != null) {
                    open.put(id, List.of(facts.size()));
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    private static @Nullable PlainFact fact(String id, Recording<?> event, Recorded recorded) {
        return switch (event.content()) {
            case Statistic it -> {
                var members = new TreeMap<>(it.dimensions());
                var code = it.subject().code();
                members.put(
                        it.subject().kind().name().toLowerCase(Locale.ROOT),
                        it.subject().kind() == Statistic.Kind.QUARTIER ? last(code) : code);
                yield fact(
                        id,
                        it.measure(),
                        false,
                        false,
                        it.territory(),
                        it.year(),
                        members,
                        it.quantity(),
                        it.unit(),
                        event,
                        recorded);
            }
            case Engagement it -> {
                var members = new TreeMap<String, String>();
                members.put("contract", code(it.contract()));
                members.put("engagement", code(id));
                put(members, "pillar", it.pillar());
                put(members, "theme", it.theme());
                put(members, "nomenclature", it.nomenclature());
                put(
                        members,
                        "partner",
                        it.partners().size() == 1 ? code(it.partners().getFirst()) : "several");
                yield fact(
                        id,
                        "engagement.count",
                        false,
                        true,
                        it.territory(),
                        null,
                        members,
                        Quantity.measured("1"),
                        "engagements",
                        event,
                        recorded);
            }
            case Envelope it -> {
                var members = new TreeMap<String, String>();
                members.put("envelope", code(id));
                members.put("funder", code(it.funder()));
                members.put("creditKind", word(it.creditKind()));
                members.put("periodicity", word(it.periodicity()));
                put(members, "contract", it.contract() == null ? null : code(it.contract()));
                yield fact(
                        id,
                        "funding.envelope",
                        false,
                        false,
                        it.territory(),
                        it.year(),
                        members,
                        Quantity.measured(it.amountEuros().text()),
                        "euros",
                        event,
                        recorded);
            }
            case TfpbExpense it -> {
                var members = landlord(it.programme(), it.landlord(), it.line());
                members.put("stage", word(it.stage()));
                members.put("eligible", Boolean.toString(it.eligible()));
                yield fact(
                        id,
                        "tfpb.expense",
                        false,
                        false,
                        it.territory(),
                        it.year(),
                        members,
                        it.quantity(),
                        "euros",
                        event,
                        recorded);
            }
            case TfpbTotal it -> {
                var members = landlord(it.programme(), it.landlord(), it.scope().line());
                var eligible = it.scope().eligible();
                put(members, "eligible", eligible == null ? null : eligible.toString());
                yield fact(
                        id,
                        "tfpb.expense",
                        true,
                        false,
                        it.territory(),
                        it.scope().year(),
                        members,
                        Quantity.measured(it.amountEuros().text()),
                        "euros",
                        event,
                        recorded);
            }
            default -> null;
        };
    }

    private static PlainFact fact(
            String id,
            String measure,
            boolean stated,
            boolean state,
            String territory,
            @Nullable Integer year,
            Map<String, String> members,
            Quantity quantity,
            String unit,
            Recording<?> event,
            Recorded recorded) {
        Effective effective = event.effective();
        return new PlainFact(
                id,
                measure,
                stated,
                state,
                territory,
                year,
                Map.copyOf(members),
                quantity,
                unit,
                effective.firstDay(),
                effective.dayAfter(),
                event.source(),
                recorded.published().context(),
                recorded.published().position(),
                PlainFact.NEVER);
    }

    private static PlainFact ended(PlainFact fact, long position) {
        return new PlainFact(
                fact.id(),
                fact.measure(),
                fact.stated(),
                fact.state(),
                fact.territory(),
                fact.year(),
                fact.members(),
                fact.quantity(),
                fact.unit(),
                fact.from(),
                fact.until(),
                fact.source(),
                fact.context(),
                fact.position(),
                position);
    }

    private static Map<String, String> landlord(
            String programme, String landlord, @Nullable String line) {
        var members = new TreeMap<String, String>();
        members.put("programme", code(programme));
        members.put("landlord", last(landlord));
        put(members, "line", line == null ? null : last(landlord) + "." + line);
        return members;
    }

    private static void put(Map<String, String> members, String name, @Nullable String member) {
        if (member != null) {
            members.put(name, member);
        }
    }

    private static String word(Enum<?> constant) {
        return EventJson.write(constant).replace("\"", "");
    }

    private static String code(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static String last(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
    }
}
