package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Publishable;
import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import org.jspecify.annotations.Nullable;

/**
 * A document of the register: what a fact's source points at.
 *
 * @param title as it is known
 * @param issuer who published it
 * @param date as printed on it, with the precision that it has
 * @param edition which edition or form of it was read
 * @param isPublic whether anyone may read it
 * @param sha256 of the file that was read, 64 hexadecimal digits
 */
public record SourceDocument(
        @Form(Text.NAME) String title,
        @Form(Text.NAME) String issuer,
        @Form(Text.DATE) @Nullable String date,
        @Form(Text.NAME) @Nullable String edition,
        @JsonProperty("public") boolean isPublic,
        @Form(Text.SHA_256) String sha256)
        implements Publishable {

    public SourceDocument {
        InvalidContent.unless(
                date == null || ReducedDate.isWellFormed(date),
                "date",
                "must be a date (2019, 2019-04 or 2019-04-12)");
        InvalidContent.unless(
                sha256 == null || Text.SHA_256.fits(sha256),
                "sha256",
                "must be 64 hexadecimal digits");
    }

    /** The same, for anyone to read. */
    public SourceDocument opened() {
        return new SourceDocument(title, issuer, date, edition, true, sha256);
    }
}
