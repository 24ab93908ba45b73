package fr.avenant.observatory.door;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page for integrators: where each API is described. */
@Controller
class ApiDocumentsPage {

    @GetMapping("/api-docs")
    String show(Model model) {
        model.addAttribute("asyncApi", AsyncApiDocument.isPresent());
        return "api-docs";
    }
}
