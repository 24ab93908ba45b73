package fr.avenant.observatory.contribution;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.ReportingClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many facts at once, from a spreadsheet that the services read. */
@Controller
@RequestMapping("/saisie/{slug}/import")
class ImportPage {

    private final Contributors contributors;
    private final ReportingClient reporting;
    private final Imports imports;
    private final DataSize largest;

    ImportPage(
            Contributors contributors,
            ReportingClient reporting,
            Imports imports,
            @Value("${avenant.limits.body.upload}") DataSize largest) {
        this.contributors = contributors;
        this.reporting = reporting;
        this.imports = imports;
        this.largest = largest;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "indicator-reports") String genre,
            HttpServletRequest request,
            Model model) {
        return page(slug, FactKind.named(genre), UUID.randomUUID().toString(), request, model);
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
        var kind = FactKind.named(genre);
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
        var contract = reporting.contract(slug, Moment.now().withEnded());
        model.addAttribute("contract", contract);
        model.addAttribute(
                "territory", reporting.territory(contract.territory(), Moment.now().withEnded()));
        model.addAttribute("kinds", FactKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("key", key);
        model.addAttribute("largest", largest.toMegabytes());
        var sheet = imports.of(kind).columns(kind.collection());
        model.addAttribute("columns", sheet.columns());
        model.addAttribute("emptyWord", sheet.emptyWord());
        return "contribution-import";
    }
}
