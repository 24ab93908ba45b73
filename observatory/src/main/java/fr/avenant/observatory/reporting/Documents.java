package fr.avenant.observatory.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of source documents. */
public record Documents(List<Document> documents) {

    /** A document; the hash is that of the file that was read. */
    public record Document(
            String id,
            String title,
            @Nullable String issuer,
            @Nullable String date,
            @Nullable String edition,
            @JsonProperty("public") boolean open,
            @Nullable String sha256) {}
}
