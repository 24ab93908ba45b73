package fr.avenant.observatory.contribution;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A spreadsheet with its first row alone, to be filled in. */
@Controller
class EmptySheetPage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Imports imports;

    EmptySheetPage(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/saisie/{slug}/import/modele")
    ResponseEntity<byte[]> download(@RequestParam String genre) {
        var kind = FactKind.named(genre);
        var name = ContentDisposition.attachment().filename(kind.collection() + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(imports.of(kind).emptySheet(kind.collection()));
    }
}
