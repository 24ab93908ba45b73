package fr.avenant.observatory.document;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.ReportingClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of documents, and the page of each. */
@Controller
class DocumentPages {

    /** Figures on a page. */
    private static final int PAGE = 200;

    /** Documents on a page of the register. */
    private static final int DOCUMENTS = 50;

    private final ReportingClient reporting;

    DocumentPages(ReportingClient reporting) {
        this.reporting = reporting;
    }

    /** A page of the register; {@code after} is the last document of the page before. */
    @GetMapping("/documents")
    String documents(
            @RequestParam(required = false) @Nullable String after, Moment moment, Model model) {
        var page = reporting.documents(after, DOCUMENTS, moment.parameters());
        model.addAttribute("documents", page.documents());
        model.addAttribute("links", page.links());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("after", after);
        return "documents";
    }

    /** What it prints; {@code after} is how many figures were on the pages before. */
    @GetMapping("/documents/{code}")
    String document(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int after,
            Moment moment,
            Model model) {
        model.addAttribute("document", reporting.document(code, after, PAGE, moment.parameters()));
        model.addAttribute("after", after);
        return "document";
    }
}
