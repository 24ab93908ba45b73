package fr.avenant.reporting.register;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.command.CommandRefused;
import fr.avenant.reporting.generation.ReadModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations with what they signed, promised and put in, in every territory. */
@RestController
@Requires(Right.PUBLISHED)
@RequestMapping("/api/v1/organisations")
class OrganisationController {

    /** Organisations in the order of their names. */
    record Organisations(List<OrganisationSummary> organisations) {}

    private final ReadModel readModel;

    OrganisationController(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** All organisations, or those of a territory and those that sign or commit there. */
    @GetMapping
    Organisations organisations(@RequestParam(required = false) @Nullable String territory) {
        return readModel.ask(jdbc -> {
            KnownTerritories.check(jdbc, territory);
            return new Organisations(OrganisationSummary.read(jdbc, territory));
        });
    }

    /** An organisation by what stands after the colon of its identifier. */
    @GetMapping("/{code}")
    OrganisationDetail organisation(@PathVariable String code) {
        return readModel.ask(jdbc ->
                OrganisationDetail.read(new RegisterEntries(jdbc), code)
                        .orElseThrow(() ->
                                new CommandRefused(
                                        RegisterRefusal.ORGANISATION_UNKNOWN,
                                        Map.of("location", "path", "given", code))));
    }
}
