package fr.avenant.reporting.differential;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.reporting.differential.PlainRegister.Days;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the figures from the events of a history, one after the other. */
final class PlainFacts {

    private final List<PlainFact> facts = new ArrayList<>();
    private final Map<String, List<Integer>> open = new HashMap<>();
    private final Map<String, String> territories = new HashMap<>();

    private PlainFacts() {}

    /** All that were ever told. */
    static List<PlainFact> of(History history) {
        var read = new PlainFacts();
        for (var order = 0; order < history.events().size(); order++) {
            read.take(history.events().get(order), order);
        }
        return List.copyOf(read.facts);
    }

    private void take(Told told, int order) {
        var event = told.event();
        var id = event.id();
        if (event instanceof Recording<?> || event instanceof Withdrawal) {
            open.getOrDefault(id, List.of())
                    .forEach(it -> facts.set(it, facts.get(it).endedBy(told.number())));
            open.remove(id);
        }
        if (event instanceof ContractSigned it) {
            var territory = Objects.requireNonNull(territories.get(id));
            signatories(told, order, territory, it.signature(), it.effective(), it.source());
        } else if (event instanceof Recording<?> it) {
            take(told, order, it);
        }
    }

    private void take(Told told, int order, Recording<?> event) {
        var id = event.id();
        switch (event.content()) {
            case Contract it -> {
                territories.put(id, it.territory());
                var signature = it.signature();
                if (signature != null) {
                    signatories(
                            told,
                            order,
                            it.territory(),
                            signature,
                            event.effective(),
                            event.source());
                }
            }
            case Statistic it -> {
                var members = new TreeMap<>(it.dimensions());
                var code = it.subject().code();
                var kind = it.subject().kind();
                members.put(
                        kind.name().toLowerCase(Locale.ROOT),
                        kind == Statistic.Kind.QUARTIER ? last(code) : code);
                new Figure(told, order, it.measure(), it.territory(), members, it.unit(), event)
                        .year(it.year(), it.yearBasis())
                        .by(it.producer(), it.vintage())
                        .add(it.quantity());
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
                        "node",
                        it.node() == null ? null : code(it.contract()) + "." + it.node());
                var partners = it.partners();
                members.put(
                        "partner", partners.size() == 1 ? code(partners.getFirst()) : "several");
                new Figure(
                                told,
                                order,
                                "engagement.count",
                                it.territory(),
                                members,
                                "engagements",
                                event)
                        .add(Quantity.measured("1"));
            }
            case Indicator it -> {
                var members = new TreeMap<String, String>();
                members.put("contract", code(it.contract()));
                members.put("engagement", code(it.engagement()));
                members.put("indicator", code(id));
                members.put("nature", word(it.nature()));
                members.put("bySex", Boolean.toString(it.breakdowns().contains("sex")));
                members.put("origin", it.origin() == null ? "list" : word(it.origin()));
                new Figure(
                                told,
                                order,
                                "indicator.count",
                                it.territory(),
                                members,
                                "indicators",
                                event)
                        .add(Quantity.measured("1"));
            }
            case IndicatorReport it -> {
                var members = new TreeMap<String, String>();
                members.put("indicator", code(it.indicator()));
                members.put("stage", word(it.stage()));
                put(members, "quartier", it.quartier() == null ? null : last(it.quartier()));
                var from = it.period().from();
                var to = it.period().to();
                new Figure(
                                told,
                                order,
                                "indicator.value",
                                it.territory(),
                                members,
                                it.unit(),
                                event)
                        .counted(
                                from.equals(Effective.UNKNOWN)
                                        ? null
                                        : PlainRegister.days(from, to == null ? from : to))
                        .year(
                                from.equals(Effective.UNKNOWN)
                                        ? null
                                        : Integer.valueOf(from.substring(0, 4)),
                                null)
                        .add(it.quantity());
            }
            case Envelope it -> {
                var members = new TreeMap<String, String>();
                members.put("envelope", code(id));
                members.put("funder", code(it.funder()));
                members.put("creditKind", word(it.creditKind()));
                members.put("periodicity", word(it.periodicity()));
                put(members, "contract", it.contract() == null ? null : code(it.contract()));
                put(members, "within", it.partOf() == null ? null : code(it.partOf()));
                new Figure(
                                told,
                                order,
                                it.partOf() == null ? "funding.envelope" : "funding.envelopePart",
                                it.territory(),
                                members,
                                "euros",
                                event)
                        .year(it.year(), it.yearBasis())
                        .add(Quantity.measured(it.amountEuros().text()));
            }
            case FundedAction it -> {
                var shares = new TreeMap<String, BigDecimal>();
                var membersOf = new HashMap<String, Map<String, String>>();
                for (var share : it.funding()) {
                    var members = new TreeMap<String, String>();
                    members.put("action", code(id));
                    members.put("contract", code(it.contract()));
                    put(members, "theme", it.theme());
                    put(members, "nomenclature", it.nomenclature());
                    put(members, "operator", it.operator() == null ? null : code(it.operator()));
                    members.put("funder", code(share.funder()));
                    put(
                            members,
                            "creditKind",
                            share.creditKind() == null ? null : word(share.creditKind()));
                    membersOf.put(members.toString(), members);
                    shares.merge(members.toString(), share.amountEuros().amount(), BigDecimal::add);
                }
                shares.forEach((key, amount) ->
                        new Figure(
                                        told,
                                        order,
                                        "funding.action",
                                        it.territory(),
                                        Objects.requireNonNull(membersOf.get(key)),
                                        "euros",
                                        event)
                                .year(it.year(), it.yearBasis())
                                .add(Quantity.measured(amount.toPlainString())));
            }
            case TfpbExpense it -> {
                var members = landlord(it.programme(), it.landlord(), it.line());
                members.put("stage", word(it.stage()));
                members.put("eligible", Boolean.toString(it.eligible()));
                new Figure(told, order, "tfpb.expense", it.territory(), members, "euros", event)
                        .year(it.year(), it.yearBasis())
                        .add(it.quantity());
            }
            case TfpbTotal it -> {
                var scope = it.scope();
                var members = landlord(it.programme(), it.landlord(), scope.line());
                var eligible = scope.eligible();
                put(members, "eligible", eligible == null ? null : eligible.toString());
                new Figure(told, order, "tfpb.expense", it.territory(), members, "euros", event)
                        .stated()
                        .year(scope.year(), scope.yearBasis())
                        .add(Quantity.measured(it.amountEuros().text()));
            }
            default -> {}
        }
    }

    private void signatories(
            Told told,
            int order,
            String territory,
            Contract.Signature signature,
            Effective effective,
            Source source) {
        for (var signatory : signature.signatories()) {
            new Figure(
                            told,
                            order,
                            "contract.signatories",
                            territory,
                            Map.of(
                                    "contract", code(told.event().id()),
                                    "partner", code(signatory.organisation()),
                                    "role", signatory.role()),
                            "signatories",
                            effective,
                            source)
                    .add(Quantity.measured("1"));
        }
    }

    /** A figure, told step by step. */
    private final class Figure {
        private final Told told;
        private final int order;
        private final String measure;
        private final String territory;
        private final Map<String, String> members;
        private final String unit;
        private final Effective effective;
        private final Source source;
        private boolean stated;
        private @Nullable Integer year;
        private boolean yearInferred;
        private @Nullable String producer;
        private @Nullable String vintage;
        private @Nullable Days counted;

        Figure(
                Told told,
                int order,
                String measure,
                String territory,
                Map<String, String> members,
                String unit,
                Recording<?> event) {
            this(told, order, measure, territory, members, unit, event.effective(), event.source());
        }

        Figure(
                Told told,
                int order,
                String measure,
                String territory,
                Map<String, String> members,
                String unit,
                Effective effective,
                Source source) {
            this.told = told;
            this.order = order;
            this.measure = measure;
            this.territory = territory;
            this.members = members;
            this.unit = unit;
            this.effective = effective;
            this.source = source;
        }

        Figure stated() {
            stated = true;
            return this;
        }

        Figure year(@Nullable Integer of, @Nullable Basis own) {
            year = of;
            yearInferred = of != null && (own == null ? effective.basis() : own) == Basis.INFERRED;
            return this;
        }

        Figure counted(@Nullable Days days) {
            counted = days;
            return this;
        }

        Figure by(@Nullable String who, @Nullable String edition) {
            producer = who;
            vintage = edition;
            return this;
        }

        void add(Quantity quantity) {
            open.computeIfAbsent(told.event().id(), _ -> new ArrayList<>()).add(facts.size());
            facts.add(
                    new PlainFact(
                            order,
                            told.context(),
                            told.number(),
                            PlainFact.NEVER,
                            measure,
                            stated,
                            territory,
                            year,
                            yearInferred,
                            Map.copyOf(members),
                            quantity,
                            unit,
                            producer,
                            vintage,
                            effective.firstDay(),
                            effective.dayAfter(),
                            countedDays(),
                            Objects.requireNonNull(source.document())));
        }

        /** Those of a report; those between which it holds if both are known; its year. */
        private @Nullable Days countedDays() {
            if (counted != null) {
                return counted;
            }
            if (year == null) {
                return null;
            }
            var days = new Days(effective.firstDay(), effective.dayAfter());
            return days.from() == null || days.until() == null ? Days.of(year) : days;
        }
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

    static String code(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    static String last(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
    }
}
