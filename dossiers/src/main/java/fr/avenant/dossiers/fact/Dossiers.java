package fr.avenant.dossiers.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** All facts of all dossiers, checked. */
public final class Dossiers {

    private final List<Fact> facts;

    private Dossiers(List<Fact> facts) {
        this.facts =
                facts.stream()
                        .sorted(Comparator.comparing(Fact::kind).thenComparing(Fact::place))
                        .toList();
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
