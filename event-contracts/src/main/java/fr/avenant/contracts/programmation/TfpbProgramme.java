package fr.avenant.contracts.programmation;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
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
 * What a landlord does in exchange for the abatement of the property tax on social dwellings (code
 * général des impôts, article 1388 bis).
 *
 * @param territory slug
 * @param contract identifier
 * @param landlord identifier of an organisation
 * @param quartiers identifiers of those that it is about
 * @param lines the actions and the headings among them, in the order of the table
 */
public record TfpbProgramme(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String landlord,
        @RefersTo("quartier") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> quartiers,
        @Count(Bounds.MOST_PARTS) List<Line> lines)
        implements Located {

    /**
     * A line of the table: an action of the programme, or a heading.
     *
     * @param code unique in the programme
     * @param printedCode the number that the table gives it, such as {@code 4.2.10}
     * @param axis the heading that it stands under, shortened
     * @param label short title
     * @param eligible whether its cost counts against the abatement
     * @param remark what the table says in words instead of an amount
     * @param heading true if the line is a heading of the table, and no action
     */
    public record Line(
            @Closed(Words.CODE) @Form(Text.WORD) String code,
            @Closed(Words.CODE) @Form(Text.WORD) @Nullable String printedCode,
            @Form(Text.LABEL) @Nullable String axis,
            @Form(Text.LABEL) String label,
            boolean eligible,
            @Closed(Words.REMARK) @Form(Text.TEXT) @Nullable String remark,
            @Nullable Boolean heading) {

        /** Of an action that the table does not number. */
        public Line(
                String code,
                @Nullable String axis,
                String label,
                boolean eligible,
                @Nullable String remark) {
            this(code, null, axis, label, eligible, remark);
        }

        /** Of an action, and no heading. */
        public Line(
                String code,
                @Nullable String printedCode,
                @Nullable String axis,
                String label,
                boolean eligible,
                @Nullable String remark) {
            this(code, printedCode, axis, label, eligible, remark, null);
        }
    }

    public TfpbProgramme {
        quartiers = quartiers == null ? List.of() : List.copyOf(quartiers);
        lines = lines == null ? List.of() : List.copyOf(lines);
        var codes = new HashSet<String>();
        for (var line : lines) {
            InvalidContent.unless(
                    codes.add(line.code()), "lines", "code " + line.code() + " is used twice");
        }
    }
}
