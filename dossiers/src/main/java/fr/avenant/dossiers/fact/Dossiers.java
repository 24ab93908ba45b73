package fr.avenant.dossiers.fact;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** All facts of all dossiers, checked. */
public final class Dossiers {

    private final List<Fact> facts;

    private Dossiers(List<Fact> facts) {
        this.facts =
                afterWhatTheyName(
                        facts.stream()
                                .sorted(Comparator.comparing(Fact::kind).thenComparing(Fact::place))
                                .toList());
    }

    /** What is named stands first, in whichever file; what leads back to itself stays as it is. */
    private static List<Fact> afterWhatTheyName(List<Fact> facts) {
        var left = new HashMap<String, Fact>();
        facts.forEach(fact -> left.put(fact.id(), fact));
        var ordered = new ArrayList<Fact>();
        for (var fact : facts) {
            var open = new ArrayDeque<Fact>();
            if (left.remove(fact.id()) != null) {
                open.push(fact);
            }
            while (!open.isEmpty()) {
                var named = open.getFirst().references().filter(left::containsKey).findFirst();
                if (named.isPresent()) {
                    open.push(Objects.requireNonNull(left.remove(named.get())));
                } else {
                    ordered.add(open.pop());
                }
            }
        }
        return List.copyOf(ordered);
    }

    /**
     * The dossiers that were packed with the program.
     *
     * @throws InvalidDossiers if anything is wrong with them
     */
    public static Dossiers packed() {
        return check(DossierFolder::readPacked);
    }

    /**
     * The dossiers of a folder: its files {@code *.yaml} and those of the folders below it, without
     * hidden ones and without the build's own, {@code src} and {@code target}.
     *
     * @throws InvalidDossiers if anything is wrong with them
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static Dossiers in(Path folder) {
        return check(problems -> DossierFolder.read(folder, problems));
    }

    /** Every fact, in an order in which nothing is named before it is there. */
    public List<Fact> facts() {
        return facts;
    }

    private interface Files {
        List<DossierFile> read(Consumer<DossierProblem> problems);
    }

    private static Dossiers check(Files files) {
        var problems = new ArrayList<DossierProblem>();
        var reader = new DossierReader(problems::add);
        files.read(problems::add).forEach(reader::read);
        var facts = reader.facts();
        if (!problems.isEmpty()) {
            throw InvalidDossiers.of(problems);
        }
        return new Dossiers(facts);
    }
}
