package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an earlier event is changed. */
public enum Nature {
    /** The world changed by a legal act: what was recorded remains true for its time. */
    @JsonProperty("legalAct")
    LEGAL_ACT,
    /** The record was wrong. */
    @JsonProperty("rectification")
    RECTIFICATION,
    /** More is known than before. */
    @JsonProperty("completion")
    COMPLETION,
    /** It should never have been recorded. */
    @JsonProperty("enteredInError")
    ENTERED_IN_ERROR
}
