package fr.avenant.dossiers.fact;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with the dossiers, all files together. */
public final class InvalidDossiers extends RuntimeException {

    private final transient List<DossierProblem> problems;

    private InvalidDossiers(List<DossierProblem> problems, String message) {
        super(message);
        this.problems = problems;
    }

    /**
     * @param found in any order, some perhaps several times because defaults are shared
     */
    static InvalidDossiers of(List<DossierProblem> found) {
        var problems =
                found.stream()
                        .distinct()
                        .sorted(Comparator.comparing(DossierProblem::place))
                        .toList();
        return new InvalidDossiers(
                problems,
                problems.stream().map(DossierProblem::toString).collect(Collectors.joining("\n")));
    }

    /** At least one, by file and line. */
    public List<DossierProblem> problems() {
        return problems;
    }
}
