package fr.avenant.observatory.reporting;

import fr.avenant.observatory.reporting.answer.CodeLabels;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.DataQuality;
import fr.avenant.observatory.reporting.answer.Documents;
import fr.avenant.observatory.reporting.answer.Explanation;
import fr.avenant.observatory.reporting.answer.Measures;
import fr.avenant.observatory.reporting.answer.OrganisationDetail;
import fr.avenant.observatory.reporting.answer.Organisations;
import fr.avenant.observatory.reporting.answer.Page;
import fr.avenant.observatory.reporting.answer.Status;
import fr.avenant.observatory.reporting.answer.Territories;
import fr.avenant.observatory.reporting.answer.TerritoryDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The public API of the reporting service. Every method throws {@link ServiceRefusal} when the
 * service answers with a problem, and {@link
 * org.springframework.web.client.ResourceAccessException} when it does not answer.
 */
@HttpExchange("/api/v1")
public interface ReportingClient {

    /** Every territory, in the order of the register. */
    @GetExchange("/territories")
    Territories territories();

    /** One territory. */
    @GetExchange("/territories/{slug}")
    TerritoryDetail territory(@PathVariable String slug);

    /** One contract, by its identifier with or without {@code contract:}. */
    @GetExchange("/contracts/{id}")
    ContractDetail contract(@PathVariable String id);

    /** The register of documents. */
    @GetExchange("/documents")
    Documents documents();

    /** The words for codes, by group and code. */
    @GetExchange("/labels")
    CodeLabels labels();

    /** The catalogue of measures. */
    @GetExchange("/measures")
    Measures measures();

    /** The same, with the number of facts in that territory only. */
    @GetExchange("/measures")
    Measures measuresOf(@RequestParam String territory);

    /** Organisations in order of name: all, or those that have to do with a territory. */
    @GetExchange("/organisations")
    Organisations organisations(@RequestParam(required = false) @Nullable String territory);

    /** One organisation, by its identifier without {@code organisation:}. */
    @GetExchange("/organisations/{code}")
    OrganisationDetail organisation(@PathVariable String code);

    /** What is off in the documents; filters that are null do not filter. */
    @GetExchange("/data-quality")
    DataQuality dataQuality(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity);

    /** The answer to a question; the parameters are those of the API. */
    @GetExchange("/comparison")
    ComparisonAnswer comparison(@RequestParam MultiValueMap<String, String> question);

    /** What is behind a cell. */
    @GetExchange("/explanations/{id}")
    Explanation explanation(@PathVariable String id);

    /** A page of the journal; filters that are null do not filter. */
    @GetExchange("/events")
    Page events(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    /** How the platform is. */
    @GetExchange("/status")
    Status status();
}
