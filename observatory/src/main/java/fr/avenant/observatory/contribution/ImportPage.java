package fr.avenant.observatory.contribution;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.reporting.ReportingClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many facts at once, from a spreadsheet that the services read. */
@Controller
@RequestMapping("/saisie/{slug}/import")
class ImportPage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Contributors contributors;
    private final ReportingClient reporting;
    private final Imports imports;

    ImportPage(Contributors contributors, ReportingClient reporting, Imports imports) {
        this.contributors = contributors;
        this.reporting = reporting;
        this.imports = imports;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "indicator-reports") String genre,
            HttpServletRequest request,
            Model model) {
        return page(slug, kind(genre), UUID.randomUUID().toString(), request, model);
    }

    /** The first row alone, to be filled in. */
    @GetMapping("/modele")
    ResponseEntity<byte[]> emptySheet(@RequestParam String genre) {
        var kind = kind(genre);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind.collection() + ".csv")
                                .build()
                                .toString())
                .body(imports.of(kind).emptySheet(kind.collection()));
    }

    @PostMapping
    String send(
            @PathVariable String slug,
            @RequestParam String genre,
            @RequestParam String key,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes then)
            throws IOException {
        var kind = kind(genre);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("noFile", true);
            return page(slug, kind, key, request, model);
        }
        try {
            var outcome =
                    imports.of(kind)
                            .send(
                                    kind.collection(),
                                    key,
                                    SheetType.of(file).mediaType(),
                                    file.getResource());
            then.addFlashAttribute("outcome", outcome);
            then.addFlashAttribute("file", name);
        } catch (ServiceRefusal refusal) {
            model.addAttribute("problem", FormRefusal.shown(refusal, request, response));
            model.addAttribute("file", name);
            return page(slug, kind, key, request, model);
        }
        then.addAttribute("slug", slug);
        then.addAttribute("genre", genre);
        return "redirect:/saisie/{slug}/import";
    }

    private String page(
            String slug, FactKind kind, String key, HttpServletRequest request, Model model) {
        contributors.asking(request);
        var contract = reporting.contract(slug);
        model.addAttribute("contract", contract);
        model.addAttribute("territory", reporting.territory(contract.territory()));
        model.addAttribute("kinds", FactKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("key", key);
        model.addAttribute("columns", imports.of(kind).columns(kind.collection()).columns());
        return "contribution-import";
    }

    private static FactKind kind(String genre) {
        return FactKind.of(genre)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
