package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which purse money comes from. */
public enum CreditKind {
    /** Credits of the politique de la ville (BOP 147). */
    @JsonProperty("specific")
    SPECIFIC,
    /** Droit commun: what everybody is entitled to. */
    @JsonProperty("commonLaw")
    COMMON_LAW,
    /** The funder's own means. */
    @JsonProperty("own")
    OWN,
    /** The source does not say. */
    @JsonProperty("unknown")
    UNKNOWN
}
