package fr.avenant.observatory.login;

import fr.avenant.observatory.visitor.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways to the identity provider, and the page of those who come back from it with nothing. */
@Controller
class LoginPages {

    private final Visitor visitor;

    LoginPages(Visitor visitor) {
        this.visitor = visitor;
    }

    @GetMapping("/connexion")
    ResponseEntity<Void> login(
            @RequestParam(required = false) @Nullable String retour, HttpServletRequest request) {
        var back = ReturnAddress.safe(retour);
        if (visitor.loggedIn()) {
            return redirect(back);
        }
        ReturnAddress.keep(request.getSession(), back);
        return redirect("/oauth2/authorization/" + IdentityProvider.REGISTRATION);
    }

    @GetMapping("/connexion/echec")
    String failed() {
        return "login-failed";
    }

    private static ResponseEntity<Void> redirect(String address) {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build();
    }
}
