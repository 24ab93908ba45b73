package fr.avenant.observatory.reporting;

import fr.avenant.observatory.reporting.answer.CodeLabels;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.Comparisons;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.Contracts;
import fr.avenant.observatory.reporting.answer.DataQuality;
import fr.avenant.observatory.reporting.answer.Documents;
import fr.avenant.observatory.reporting.answer.Explanation;
import fr.avenant.observatory.reporting.answer.Measures;
import fr.avenant.observatory.reporting.answer.NameVariants;
import fr.avenant.observatory.reporting.answer.OrganisationDetail;
import fr.avenant.observatory.reporting.answer.Organisations;
import fr.avenant.observatory.reporting.answer.Page;
import fr.avenant.observatory.reporting.answer.Quartiers;
import fr.avenant.observatory.reporting.answer.Status;
import fr.avenant.observatory.reporting.answer.Territories;
import fr.avenant.observatory.reporting.answer.TerritoryDetail;
import fr.avenant.observatory.reporting.answer.WholeDocument;
import fr.avenant.observatory.reporting.answer.WholeEngagement;
import fr.avenant.observatory.reporting.answer.WholeIndicator;
import fr.avenant.observatory.reporting.answer.WholeQuartier;
import java.util.List;
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

    /** Every territory, in the order of the register, with all that it has or had. */
    @GetExchange("/territories?ended=included")
    Territories territories();

    /** One territory, at a moment. */
    @GetExchange("/territories/{slug}")
    TerritoryDetail territory(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> moment);

    /** One contract, by its identifier with or without {@code contract:}. */
    @GetExchange("/contracts/{id}")
    ContractDetail contract(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> moment);

    /** The contracts of these territories, or of all if none is named. */
    @GetExchange("/contracts")
    Contracts contracts(
            @RequestParam String ended, @RequestParam(required = false) List<String> territory);

    /** The register of documents. */
    @GetExchange("/documents")
    Documents documents();

    /** A page of the register of documents, at a moment. */
    @GetExchange("/documents")
    Documents documents(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit,
            @RequestParam MultiValueMap<String, String> moment);

    /** A document with the figures that it prints, after as many of them. */
    @GetExchange("/documents/{code}")
    WholeDocument document(
            @PathVariable String code,
            @RequestParam int after,
            @RequestParam int limit,
            @RequestParam MultiValueMap<String, String> moment);

    /** The quartiers of a kind, at a moment. */
    @GetExchange("/quartiers")
    Quartiers quartiers(
            @RequestParam String kind, @RequestParam MultiValueMap<String, String> moment);

    /** A quartier with everything recorded about it, by its code or an official one. */
    @GetExchange("/quartiers/{code}")
    WholeQuartier quartier(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> moment);

    /** An engagement with its indicators, by its identifier without {@code engagement:}. */
    @GetExchange("/engagements/{code}")
    WholeEngagement engagement(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> moment);

    /** An indicator with all that was reported, by its identifier without {@code indicator:}. */
    @GetExchange("/indicators/{code}")
    WholeIndicator indicator(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> moment);

    /** The words for codes, by group and code. */
    @GetExchange("/labels")
    CodeLabels labels();

    /** The catalogue of measures. */
    @GetExchange("/measures")
    Measures measures();

    /** The same, with the number of facts in that territory only, at that moment. */
    @GetExchange("/measures")
    Measures measuresOf(
            @RequestParam String territory, @RequestParam MultiValueMap<String, String> moment);

    /** A page of the organisations by name: of all, or of those that are in a territory. */
    @GetExchange("/organisations")
    Organisations organisations(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit,
            @RequestParam MultiValueMap<String, String> moment);

    /**
     * One organisation, by its identifier without {@code organisation:}.
     *
     * @param list the list that goes on after {@code after}; null if all begin
     * @param limit entries of each list
     */
    @GetExchange("/organisations/{code}")
    OrganisationDetail organisation(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit,
            @RequestParam MultiValueMap<String, String> moment);

    /** What is off in the documents; the parameters are those of the API. */
    @GetExchange("/data-quality")
    DataQuality dataQuality(@RequestParam MultiValueMap<String, String> question);

    /** What is printed under several names; likewise. */
    @GetExchange("/data-quality/names")
    NameVariants names(@RequestParam MultiValueMap<String, String> question);

    /** The answer to a question; the parameters are those of the API. */
    @GetExchange("/comparison")
    ComparisonAnswer comparison(@RequestParam MultiValueMap<String, String> question);

    /** The answers to a question about several measures, from one state of the register. */
    @GetExchange("/comparisons")
    Comparisons comparisons(@RequestParam MultiValueMap<String, String> question);

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

    /** How the platform is, with the number of everything. */
    @GetExchange("/status")
    Status status();

    /** The same without what must be counted. */
    @GetExchange("/status?counts=false")
    Status statusInShort();
}
