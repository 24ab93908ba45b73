package fr.avenant.observatory.role;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.role.RoleClient.Person;
import fr.avenant.observatory.role.RoleClient.Revocation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has which role. A role holds once every service has heard of it, a moment later. */
@Controller
@RequestMapping("/roles")
class RolePage {

    private static final List<String> ROLES =
            List.of("coordinator", "contributor", "validator", "auditor", "integrator", "operator");
    private static final List<String> CONTEXTS =
            List.of("territory", "engagement", "programmation");
    private static final String BACK = "redirect:/roles";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final RoleClient roles;
    private final ReportingClient reporting;

    RolePage(RoleClient roles, ReportingClient reporting) {
        this.roles = roles;
        this.reporting = reporting;
    }

    @GetMapping
    String show(Model model) {
        var persons = roles.persons().persons();
        model.addAttribute("grants", roles.history().grants());
        model.addAttribute("persons", persons);
        model.addAttribute(
                "names", persons.stream().collect(Collectors.toMap(Person::actor, Person::name)));
        model.addAttribute("roles", ROLES);
        model.addAttribute("contexts", CONTEXTS);
        model.addAttribute("territories", reporting.territories().territories());
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    new RoleForm(
                            "",
                            "contributor",
                            null,
                            null,
                            null,
                            today(),
                            UUID.randomUUID().toString()));
        }
        return "roles";
    }

    @PostMapping
    String give(@ModelAttribute RoleForm form, RedirectAttributes then) {
        try {
            roles.give(form.key(), form.grant());
            then.addFlashAttribute("done", "Rôle accordé. Il vaut partout dans un instant.");
        } catch (ServiceRefusal refusal) {
            sayWhy(refusal, then);
            then.addFlashAttribute("form", form);
        }
        return BACK;
    }

    @PostMapping("/retrait")
    String revoke(@RequestParam String id, @RequestParam String key, RedirectAttributes then) {
        try {
            roles.revoke(key, id, new Revocation(RoleForm.since(today()), RoleForm.SOURCE));
            then.addFlashAttribute(
                    "done", "Rôle retiré. Il ne vaut plus nulle part dans un instant.");
        } catch (ServiceRefusal refusal) {
            sayWhy(refusal, then);
        }
        return BACK;
    }

    @PostMapping("/effacement")
    String erase(@RequestParam String actor, RedirectAttributes then) {
        roles.erase(actor);
        then.addFlashAttribute("done", "Nom effacé ; le pseudonyme reste dans les événements.");
        return BACK;
    }

    /** What can be put right here is said here; the rest has pages of its own. */
    private static void sayWhy(ServiceRefusal refusal, RedirectAttributes then) {
        var status = refusal.status().value();
        if (refusal.problem() == null || (status != 400 && status != 409)) {
            throw refusal;
        }
        then.addFlashAttribute("problem", refusal.problem());
    }

    private static String today() {
        return LocalDate.now(PARIS).toString();
    }
}
