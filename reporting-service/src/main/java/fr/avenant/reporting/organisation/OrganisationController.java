package fr.avenant.reporting.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownTerritories;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    /**
     * Organisations in the order of their names.
     *
     * @param next what to ask for after these; null if there are no more
     */
    record Organisations(
            List<OrganisationSummary> organisations,
            @Nullable String next,
            @JsonUnwrapped Standpoint standpoint) {}

    private final ReadModel readModel;
    private final Answers answers;

    OrganisationController(ReadModel readModel, Answers answers) {
        this.readModel = readModel;
        this.answers = answers;
    }

    /**
     * All organisations, or those of a territory and those that sign or commit there.
     *
     * @param after identifier of the last one of the page before
     * @param limit how many, from 1
     */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            description = "The organisations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Organisations.class)))
    ResponseEntity<?> organisations(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + ListPage.LARGEST) int limit,
            AskedTime time) {
        ListPage.check(limit);
        return answers.json(() -> page(territory, after, limit, time));
    }

    private Organisations page(
            @Nullable String territory, @Nullable String after, int limit, AskedTime time) {
        return readModel.ask(
                time,
                snapshot -> {
                    KnownTerritories.check(snapshot.jdbc(), territory);
                    var list = new OrganisationList(snapshot.jdbc(), territory);
                    var page = list.page(after, limit);
                    return new Organisations(
                            list.summaries(page.ids()), page.next(), Standpoint.of(snapshot));
                });
    }

    /** An organisation by what stands after the colon of its identifier. */
    @GetMapping("/{code}")
    @ApiResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganisationDetail.class)))
    ResponseEntity<?> organisation(@PathVariable String code, AskedTime time) {
        return answers.json(() -> detail(code, time));
    }

    private OrganisationDetail detail(String code, AskedTime time) {
        return readModel.ask(
                time,
                snapshot ->
                        OrganisationDetail.read(snapshot, code)
                                .orElseThrow(
                                        () -> AddressRefusal.ORGANISATION_UNKNOWN.inPath(code)));
    }
}
