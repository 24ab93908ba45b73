package fr.avenant.territory.person;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.bound.Text;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.decision.CommonRefusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Names over HTTP: everybody gives and erases their own, operators read and erase all. */
@RestController
@RequestMapping("/api/v1/persons")
class PersonController {

    private static final int LONGEST = 200;

    private final Persons persons;

    PersonController(Persons persons) {
        this.persons = persons;
    }

    /** How somebody wants to be called. */
    record Name(@Nullable String name) {}

    /** Everybody whose name is known. */
    record Directory(List<Person> persons) {}

    @Requires(value = Right.GRANT, logged = "administration")
    @GetMapping
    Directory all() {
        return new Directory(persons.all());
    }

    @Requires(Right.IDENTIFIED)
    @PutMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void introduce(@RequestBody Name body) {
        var name = body.name() == null ? "" : body.name().strip();
        InvalidContent.unless(
                name.length() <= LONGEST && Text.LABEL.fits(name),
                "name",
                "must have 1 to %d characters, none that nobody sees".formatted(LONGEST));
        persons.note(Callers.permit().actor(), name);
    }

    @Requires(value = Right.IDENTIFIED, logged = "administration")
    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseMe() {
        persons.erase(Callers.permit().actor());
    }

    /** Erases the name behind a pseudonym, for good; events keep the pseudonym. */
    @Requires(value = Right.GRANT, logged = "administration")
    @DeleteMapping("/{actor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String actor) {
        InvalidContent.unless(
                Text.PSEUDONYM.fits(actor), "actor", "must be the pseudonym of somebody");
        if (!persons.erase(actor)) {
            throw new RequestRefused(CommonRefusal.NOT_RECORDED, Map.of("id", actor));
        }
    }
}
