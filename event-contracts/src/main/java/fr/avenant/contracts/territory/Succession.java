package fr.avenant.contracts.territory;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import org.jspecify.annotations.Nullable;

/**
 * One organisation takes the place of another, from the day on which the fact takes effect.
 *
 * @param predecessor identifier of an organisation
 * @param successor identifier of another one
 * @param legalBasis the text that says so, such as {@code décret 2020-1545}
 */
public record Succession(
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String predecessor,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String successor,
        @Form(Text.TEXT) @Nullable String legalBasis) {

    public Succession {
        InvalidContent.unless(
                predecessor == null || !predecessor.equals(successor),
                "successor",
                "must be another organisation");
    }
}
