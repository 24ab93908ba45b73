package fr.avenant.reporting.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a rule could not be applied, or not to everything. The other rules were; so was this one to
 * what is not named here, if something is.
 *
 * @param met what it failed at; none if that is not known
 */
record RuleFailure(Reason reason, List<Met> met) {

    /** Both as one: the reason of the first. */
    RuleFailure and(RuleFailure other) {
        return new RuleFailure(
                reason,
                Stream.concat(met.stream(), other.met().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Met::aggregate))
                        .toList());
    }

    /** Why. What the database says of a value may quote one that the asker may not see. */
    enum Reason {
        /** A value is none that the rule can work with. */
        @JsonProperty("unreadableValue")
        UNREADABLE_VALUE("valeur illisible"),
        /** It takes too long. */
        @JsonProperty("timeout")
        TIMEOUT("trop long"),
        /** It finds more than can be listed; the first ones are. */
        @JsonProperty("tooManyFindings")
        TOO_MANY_FINDINGS("trop de constats"),
        /** Anything else. */
        @JsonProperty("broken")
        BROKEN("règle en panne");

        private static final String DATA_EXCEPTION = "22";

        private final String french;

        Reason(String french) {
            this.french = french;
        }

        String french() {
            return french;
        }

        static Reason of(RuntimeException failure) {
            if (StatementTimeout.ended(failure)) {
                return TIMEOUT;
            }
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    return String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION)
                            ? UNREADABLE_VALUE
                            : BROKEN;
                }
            }
            return UNREADABLE_VALUE;
        }
    }

    /**
     * What a rule failed at.
     *
     * @param aggregate its identifier
     * @param territory slug; null for what belongs to none
     * @param events those that recorded what stands of it
     */
    record Met(String aggregate, @Nullable String territory, List<UUID> events) {}
}
