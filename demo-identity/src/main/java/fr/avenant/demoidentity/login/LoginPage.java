package fr.avenant.demoidentity.login;

import fr.avenant.demoidentity.account.People;
import fr.avenant.demoidentity.client.DoorAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page. Who comes without having been sent is sent to the observatory. */
@Controller
class LoginPage {

    private final People people;
    private final String door;

    LoginPage(People people, DoorAddresses door) {
        this.people = people;
        this.door = door.origins().getFirst() + "/";
    }

    @GetMapping("/connexion")
    String show(@RequestParam(defaultValue = "false") boolean echec, Model model) {
        model.addAttribute("people", people.listed());
        model.addAttribute("failed", echec);
        return "login";
    }

    @GetMapping("/")
    String leave() {
        return "redirect:" + door;
    }
}
