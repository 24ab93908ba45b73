package fr.avenant.reporting.cell;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.RegisteredMembers.Contract;
import fr.avenant.reporting.cell.RegisteredMembers.Kind;
import fr.avenant.reporting.cell.RegisteredMembers.Landlord;
import fr.avenant.reporting.cell.RegisteredMembers.Quartier;
import fr.avenant.reporting.cell.RegisteredMembers.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/** A question with who is registered, told step by step; it is answered from facts. */
final class Asked {

    private static final Set<String> SHARED = Set.of("grade", "sex", "stage", "kind");

    private final Measure measure;
    private final List<String> by;
    private final Map<String, Set<String>> members = new HashMap<>();
    private final List<Consumer<RegisteredMembers>> register = new ArrayList<>();
    private LocalDate on = LocalDate.of(2026, 11, 21);

    private Asked(Measure measure, List<String> by) {
        this.measure = measure;
        this.by = by;
    }

    /** A measure as its file has it, without what all have. */
    static Measure measure(String yaml) {
        var text =
                """
                theme: Essai
                measures:
                  - id: tests.measure
                    label: "Essai"
                    definition: "Essai."
                    limits: "Essai."
                """
                        + yaml.indent(4);
        return Catalogue.read(
                        List.of(
                                new ByteArrayResource(
                                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .all()
                .getFirst();
    }

    static Asked about(Measure measure, String... by) {
        return new Asked(measure, Arrays.stream(by).filter(name -> !name.isEmpty()).toList());
    }

    Asked on(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    Asked only(String dimension, String... wanted) {
        members.put(dimension, Set.of(wanted));
        return this;
    }

    Asked territory(String slug) {
        return territory(slug, Span.ALWAYS);
    }

    Asked territory(String slug, Span span) {
        register.add(it -> it.add(new Territory(slug, "Agglo " + slug, span)));
        return this;
    }

    Asked quartier(String territory, String slug, Kind... kinds) {
        register.add(it -> it.add(new Quartier(territory, slug, slug, List.of(kinds))));
        return this;
    }

    Asked qpv(String territory, String slug) {
        return quartier(territory, slug, new Kind("qpv", Span.ALWAYS));
    }

    Asked contract(String territory, String code, Span span) {
        register.add(it -> it.add(new Contract(territory, code, span)));
        return this;
    }

    Asked landlord(String territory, String code) {
        register.add(it -> it.add(new Landlord(territory, code)));
        return this;
    }

    List<Cell> cells(Told... facts) {
        var question = new CellQuestion(measure, by, members, on, false);
        var registered = new RegisteredMembers(question);
        register.forEach(it -> it.accept(registered));
        var told = Arrays.stream(facts).map(Told::fact).toList();
        var folds = new Folds(question, registered, surroundings(told), new Folds.Listener() {});
        var territories =
                new TerritoryFolds(
                        question,
                        registered,
                        _ -> false,
                        new Folds.Listener() {},
                        (_, folded) -> folds.add(folded));
        told.stream()
                .sorted(
                        Comparator.comparing(VisibleFact::territory)
                                .thenComparing(
                                        VisibleFact::year,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(territories::add);
        territories.end();
        return folds.cells();
    }

    Cell cell(Told... facts) {
        var cells = cells(facts);
        if (cells.size() != 1) {
            throw new AssertionError("Not one cell: " + cells);
        }
        return cells.getFirst();
    }

    private static Surroundings surroundings(List<VisibleFact> facts) {
        return new Surroundings() {
            @Override
            public boolean isIncomplete(@Nullable String territory) {
                return false;
            }

            @Override
            public boolean isWithheld(@Nullable String territory) {
                return false;
            }

            @Override
            public boolean isShared(String dimension) {
                return SHARED.contains(dimension);
            }

            @Override
            public Set<String> reportingTerritories(@Nullable Integer year) {
                var reporting = new HashSet<String>();
                facts.stream()
                        .filter(fact -> fact.value() != null && !fact.ended())
                        .filter(fact -> java.util.Objects.equals(fact.year(), year))
                        .forEach(fact -> reporting.add(fact.territory()));
                return reporting;
            }
        };
    }
}
