package fr.avenant.reporting.questionbudget;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Ends the work on a question that takes more than it may. */
public final class OverBudget extends RuntimeException {

    private final BudgetRefusal refusal;
    private final transient Map<String, String> details;

    private OverBudget(BudgetRefusal refusal, Map<String, String> details) {
        super(refusal.code() + " " + details);
        this.refusal = refusal;
        this.details = details;
    }

    /**
     * @param details how large it is, what the limit is, how to ask for less
     */
    public static OverBudget tooLarge(Map<String, String> details) {
        return new OverBudget(BudgetRefusal.ANSWER_TOO_LARGE, details);
    }

    /** An answer of more bytes than there may be. */
    public static OverBudget tooManyBytes(long limit) {
        return tooLarge(
                Map.of("location", "query", "unit", "bytes", "limit", Long.toString(limit)));
    }

    /** Work that took longer than it may. */
    public static OverBudget tooExpensive(Duration limit) {
        return new OverBudget(
                BudgetRefusal.QUESTION_TOO_EXPENSIVE,
                Map.of(
                        "location",
                        "query",
                        "unit",
                        "seconds",
                        "limit",
                        Long.toString(limit.toSeconds())));
    }

    static OverBudget tooMany() {
        return new OverBudget(BudgetRefusal.TOO_MANY_QUESTIONS, Map.of("location", "query"));
    }

    /** The one that something else was thrown because of. */
    public static Optional<OverBudget> in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OverBudget over) {
                return Optional.of(over);
            }
        }
        return Optional.empty();
    }

    public BudgetRefusal refusal() {
        return refusal;
    }

    /** Facts that explain it, by name. */
    public Map<String, String> details() {
        return details;
    }
}
