package fr.avenant.contracts.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation of a contract found, and what it recommends.
 *
 * @param territory slug
 * @param contract identifier of the one that was evaluated
 * @param label short title
 * @param kind when in the contract's life it was made
 * @param period that it looks at
 * @param findings in the order of the document
 * @param recommendations likewise
 */
public record Evaluation(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @Form(Text.LABEL) String label,
        Kind kind,
        Period period,
        @Count(Bounds.MOST_PARTS) List<Statement> findings,
        @Count(Bounds.MOST_PARTS) List<Statement> recommendations)
        implements Located {

    /** When in a contract's life an evaluation is made. */
    public enum Kind {
        @JsonProperty("midTerm")
        MID_TERM,
        @JsonProperty("final")
        FINAL,
        @JsonProperty("retrospective")
        RETROSPECTIVE
    }

    /**
     * A finding or a recommendation.
     *
     * @param code unique among its kind in the evaluation
     * @param label short title
     * @param theme that it is listed under, shortened
     * @param locator its own place in the document of the evaluation
     */
    public record Statement(
            @Closed(Words.CODE) @Form(Text.WORD) String code,
            @Form(Text.LABEL) String label,
            @Form(Text.LABEL) @Nullable String theme,
            @Form(Text.TEXT) @Nullable String locator) {}

    public Evaluation {
        findings = findings == null ? List.of() : List.copyOf(findings);
        recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
        checkCodes(findings, "findings");
        checkCodes(recommendations, "recommendations");
    }

    private static void checkCodes(List<Statement> statements, String field) {
        var seen = new HashSet<String>();
        for (var statement : statements) {
            InvalidContent.unless(
                    seen.add(statement.code()),
                    field,
                    "code " + statement.code() + " is used twice");
        }
    }
}
