package fr.avenant.dossiers.fact;

import fr.avenant.contracts.naming.Reference;
import fr.avenant.contracts.naming.UniqueCode;
import fr.avenant.dossiers.fact.YamlValue.Fields;
import fr.avenant.dossiers.fact.YamlValue.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other, and checks what only all of them together can tell. */
final class DossierReader {

    private static final String KIND = "kind";
    private static final String DEFAULTS = "defaults";
    private static final String FACTS = "facts";
    private static final Set<String> KEYS = Set.of(KIND, DEFAULTS, FACTS);

    private final Consumer<DossierProblem> problems;
    private final Map<String, Place> placeById = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    DossierReader(Consumer<DossierProblem> problems) {
        this.problems = problems;
    }

    void read(DossierFile file) {
        var read = new ArrayList<DossierProblem>();
        var top = YamlReader.read(file, read::add);
        read.forEach(problems);
        if (top.isPresent() && top.get() instanceof Fields fields) {
            readFacts(file.name(), fields);
        } else if (read.isEmpty()) {
            problem(file.name(), 1, "il faut les clés « kind » et « facts »");
        }
    }

    /** The facts that are well formed, after all files are read. */
    List<Fact> facts() {
        var territories = new HashMap<String, String>();
        facts.stream()
                .filter(fact -> fact.territory() != null)
                .forEach(fact -> territories.put(fact.id(), fact.territory()));
        facts.forEach(fact -> checkTerritories(fact, territories));
        checkCodes();
        facts.forEach(fact ->
                fact.references()
                        .filter(id -> !placeById.containsKey(id))
                        .forEach(id ->
                                problems.accept(
                                        new DossierProblem(
                                                fact.place(),
                                                "« %s » n'est défini dans aucun dossier"
                                                        .formatted(id)))));
        return List.copyOf(facts);
    }

    /** That no two facts have a code that one alone can have. */
    private void checkCodes() {
        var holders = new HashMap<String, String>();
        for (var fact : facts) {
            UniqueCode.in(fact.content())
                    .forEach(it -> {
                        var code = it.scheme() + " " + it.code();
                        var holder = holders.putIfAbsent(code, fact.id());
                        if (holder != null && !holder.equals(fact.id())) {
                            problems.accept(
                                    new DossierProblem(
                                            fact.place(),
                                            "« %s » est déjà le code de %s"
                                                    .formatted(it.code(), holder)));
                        }
                    });
        }
    }

    private void checkTerritories(Fact fact, Map<String, String> territories) {
        fact.named()
                .filter(Reference::staysInTerritory)
                .filter(it -> fact.territory() != null)
                .filter(it ->
                        !territories
                                .getOrDefault(it.identifier(), String.valueOf(fact.territory()))
                                .equals(fact.territory()))
                .forEach(it ->
                        problems.accept(
                                new DossierProblem(
                                        fact.place(),
                                        "« %s » est d'un autre territoire : %s, et non %s"
                                                .formatted(
                                                        it.identifier(),
                                                        territories.get(it.identifier()),
                                                        fact.territory()))));
    }

    private void readFacts(String file, Fields top) {
        top.fields().entrySet().stream()
                .filter(entry -> !KEYS.contains(entry.getKey()))
                .forEach(entry ->
                        problem(
                                file,
                                entry.getValue().line(),
                                "la clé « %s » est inconnue".formatted(entry.getKey())));
        var kind = kind(file, top);
        var defaults = defaults(file, top);
        if (!(top.part(FACTS) instanceof Items items)) {
            problem(file, top.lineAt(List.of(FACTS)), "« facts » doit être une liste");
        } else if (kind != null) {
            var reader = FactReader.of(kind, file, problems);
            items.items().forEach(item -> readFact(file, reader, item, defaults));
        }
    }

    private void readFact(String file, FactReader reader, YamlValue item, Fields defaults) {
        if (!(item instanceof Fields own)) {
            problem(file, item.line(), "un fait s'écrit en clés et valeurs");
            return;
        }
        declare(own.text("id"), new Place(file, own.line()));
        reader.read(own.over(defaults)).ifPresent(facts::add);
    }

    private void declare(@Nullable String id, Place place) {
        var before = id == null ? null : placeById.putIfAbsent(id, place);
        if (before != null) {
            problems.accept(
                    new DossierProblem(
                            place, "« %s » est déjà l'identifiant de %s".formatted(id, before)));
        }
    }

    private @Nullable FactKind kind(String file, Fields top) {
        var name = top.text(KIND);
        var kind = name == null ? null : FactKind.ofCollection(name).orElse(null);
        if (kind == null) {
            var known =
                    Stream.of(FactKind.values())
                            .map(FactKind::collection)
                            .collect(Collectors.joining(", "));
            problem(file, top.lineAt(List.of(KIND)), "« kind » doit être l'un de : " + known);
        }
        return kind;
    }

    private Fields defaults(String file, Fields top) {
        var none = new Fields(top.line(), Map.of());
        return switch (top.part(DEFAULTS)) {
            case null -> none;
            case Fields defaults -> defaults;
            case YamlValue other -> {
                problem(file, other.line(), "« defaults » s'écrit en clés et valeurs");
                yield none;
            }
        };
    }

    private void problem(String file, int line, String message) {
        problems.accept(new DossierProblem(new Place(file, line), message));
    }
}
