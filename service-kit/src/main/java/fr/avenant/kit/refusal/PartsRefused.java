package fr.avenant.kit.refusal;

import java.util.List;

/** Parts of a request are refused, and with them all of it: nothing has happened. */
public final class PartsRefused extends RuntimeException {

    /** How many are told; who has more wrong has something else wrong. */
    public static final int MOST_TOLD = 100;

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<PlacedProblem> problems;

    /**
     * @param refusal of the whole
     * @param problems in the order of the request, at least one
     */
    public PartsRefused(Refusal refusal, List<PlacedProblem> problems) {
        super(refusal.code() + " in " + problems.size() + " places");
        this.refusal = refusal;
        this.problems = List.copyOf(problems);
    }

    /**
     * @throws PartsRefused if there is a problem
     */
    public static void ifAny(Refusal refusal, List<PlacedProblem> problems) {
        if (!problems.isEmpty()) {
            throw new PartsRefused(refusal, problems);
        }
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<PlacedProblem> problems() {
        return problems;
    }
}
