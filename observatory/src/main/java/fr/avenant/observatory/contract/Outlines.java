package fr.avenant.observatory.contract;

import fr.avenant.observatory.contract.Outline.Found;
import fr.avenant.observatory.figure.Quantities;
import fr.avenant.observatory.reporting.Sources;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.EngagementDetail;
import fr.avenant.observatory.reporting.answer.IndicatorDetail;
import fr.avenant.observatory.reporting.answer.Node;
import fr.avenant.observatory.reporting.answer.Partner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the outline of a contract. */
@Component
class Outlines {

    private final Quantities quantities;

    Outlines(Quantities quantities) {
        this.quantities = quantities;
    }

    Outline of(ContractDetail contract, Search search) {
        var framework = contract.framework();
        var nodes = framework == null ? List.<Node>of() : framework.nodes();
        var codes = nodes.stream().map(Node::code).collect(Collectors.toSet());
        var places = new Places(search, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var node : nodes) {
            var parent = codes.contains(node.parent()) ? node.parent() : null;
            places.nodes.computeIfAbsent(key(parent), _ -> new ArrayList<>()).add(node);
        }
        for (var engagement : contract.engagements()) {
            var node = codes.contains(engagement.node()) ? engagement.node() : null;
            places.engagements.computeIfAbsent(key(node), _ -> new ArrayList<>()).add(engagement);
        }
        var roots = branches(places, null);
        var loose = entries(places, null);
        return new Outline(roots, byPillar(loose), Found.of(roots, loose));
    }

    /** Nodes by the one above and engagements by node; under the empty text those without. */
    private record Places(
            Search search,
            Map<String, List<Node>> nodes,
            Map<String, List<EngagementDetail>> engagements) {}

    private List<Branch> branches(Places places, @Nullable String parent) {
        return places.nodes.getOrDefault(key(parent), List.of()).stream()
                .map(node -> branch(places, node))
                .filter(branch -> branch.found() || !branch.bare())
                .toList();
    }

    private Branch branch(Places places, Node node) {
        var found = places.search.allowsAnybody() && places.search.wanted().isIn(texts(node));
        return new Branch(node, found, entries(places, node.code()), branches(places, node.code()));
    }

    private List<Entry> entries(Places places, @Nullable String node) {
        return places.engagements.getOrDefault(key(node), List.of()).stream()
                .filter(places.search::allows)
                .map(engagement -> entry(places.search, engagement))
                .filter(entry -> entry.found() || !entry.lines().isEmpty())
                .toList();
    }

    private Entry entry(Search search, EngagementDetail engagement) {
        var found = search.wanted().isIn(texts(engagement));
        return new Entry(
                engagement,
                found,
                engagement.indicators().stream()
                        .map(it -> new Entry.Line(it, search.wanted().isIn(texts(it))))
                        .filter(line -> found || line.found())
                        .toList());
    }

    private static List<@Nullable String> texts(Node node) {
        var texts = new ArrayList<@Nullable String>();
        texts.add(node.label());
        texts.add(node.level());
        texts.add(node.locator());
        return texts;
    }

    private static List<@Nullable String> texts(EngagementDetail engagement) {
        var texts = new ArrayList<@Nullable String>();
        texts.add(engagement.label());
        texts.add(engagement.theme());
        texts.add(Sources.place(engagement.source()));
        engagement.partners().stream().map(Partner::name).forEach(texts::add);
        return texts;
    }

    private List<@Nullable String> texts(IndicatorDetail indicator) {
        var texts = new ArrayList<@Nullable String>();
        texts.add(indicator.label());
        texts.add(Sources.place(indicator.source()));
        for (var report : indicator.reports()) {
            texts.add(quantities.written(report.quantity(), report.unit()));
            texts.add(Sources.place(report.source()));
        }
        return texts;
    }

    private static Map<String, List<Entry>> byPillar(List<Entry> entries) {
        return entries.stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> key(entry.engagement().pillar()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static String key(@Nullable String code) {
        return Objects.requireNonNullElse(code, "");
    }
}
