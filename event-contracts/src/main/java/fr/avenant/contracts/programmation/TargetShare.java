package fr.avenant.contracts.programmation;

import fr.avenant.contracts.Located;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import org.jspecify.annotations.Nullable;

/**
 * The part of the credits that the partners of a contract mean to give to a purpose.
 *
 * @param territory slug
 * @param contract identifier
 * @param label short title
 * @param pillar slug of the contract's pillar, if it is for one
 * @param creditKind the purse that it is a part of
 * @param quantity a fraction between 0 and 1
 * @param period that it is for
 */
public record TargetShare(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @Form(Text.LABEL) String label,
        @Closed(Words.CODE) @Form(Text.WORD) @Nullable String pillar,
        CreditKind creditKind,
        Quantity quantity,
        Period period)
        implements Located {}
