package fr.avenant.observatory.document;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.ReportingClient;
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

    private final ReportingClient reporting;

    DocumentPages(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/documents")
    String documents(Moment moment, Model model) {
        var documents = reporting.documents(moment.parameters());
        model.addAttribute("documents", documents.documents());
        model.addAttribute("links", documents.links());
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
