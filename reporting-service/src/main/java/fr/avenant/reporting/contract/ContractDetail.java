package fr.avenant.reporting.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.reporting.aidedpost.PostDetail;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.engagement.EngagementDetail;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.evaluation.EvaluationDetail;
import fr.avenant.reporting.funding.FundingRuleDetail;
import fr.avenant.reporting.funding.MoneyDetail;
import fr.avenant.reporting.funding.TargetShareDetail;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.governance.BodyDetail;
import fr.avenant.reporting.means.MeansDetail;
import fr.avenant.reporting.tfpb.ProgrammeDetail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its page shows it.
 *
 * @param signature null while it is not known to be signed
 * @param avenants acts that amended it, as recorded
 * @param framework levels and nodes, as published; null if none is
 * @param ended whether its period, as prolonged, was over on the day of the question; then it is
 *     shown with all that had begun
 * @param lastDay of its period, as prolonged; null if that is open
 * @param failed sections that are empty, and entries that are missing, because they cannot be read;
 *     null if all can
 */
record ContractDetail(
        String id,
        String slug,
        String territory,
        Contract.Kind kind,
        String title,
        Period period,
        @Nullable String legalBasis,
        @Nullable String code,
        List<Ancestor> lineage,
        List<Partner> copilots,
        @Nullable SignatureDetail signature,
        List<Contract.Avenant> avenants,
        @Nullable FrameworkDetail framework,
        List<EngagementDetail> engagements,
        List<BodyDetail> bodies,
        List<EvaluationDetail> evaluations,
        List<MeansDetail> means,
        List<FundingRuleDetail> fundingRules,
        List<TargetShareDetail> targetShares,
        List<PostDetail> posts,
        List<MoneyDetail> money,
        List<ProgrammeDetail> programmes,
        List<Contract.Annexe> annexes,
        Effective effective,
        EntrySource source,
        boolean ended,
        @Nullable LocalDate lastDay,
        @Nullable List<String> failed,
        @JsonUnwrapped Standpoint standpoint) {

    /**
     * A contract that this one follows, amends or prolongs.
     *
     * @param title null if it is not registered
     */
    record Ancestor(Contract.Relation relation, String contract, @Nullable String title) {}

    /** Who signed, in order. */
    record SignatureDetail(@Nullable String signedOn, List<SignatoryDetail> signatories) {}

    /** One who signed; order from 1. */
    record SignatoryDetail(
            int order, String organisation, String name, String role, @Nullable String function) {}

    /** The tree of objectives. */
    record FrameworkDetail(
            String id,
            List<String> levels,
            List<Framework.Node> nodes,
            Effective effective,
            EntrySource source) {}

    static Optional<ContractDetail> read(Snapshot snapshot, String id) {
        var entries = new RegisterEntries(snapshot);
        return entries.one("contract", id, Contract.class)
                .map(entry -> of(entries, entry, snapshot));
    }

    private static ContractDetail of(
            RegisterEntries entries, Entry<Contract> entry, Snapshot snapshot) {
        if (entry.ended()) {
            entries.withEnded();
        }
        var contract = entry.content();
        var signature = entries.one("signature", entry.id(), Contract.Signature.class);
        var signed =
                signature.map(Entry::content).stream()
                        .flatMap(it -> it.signatories().stream())
                        .map(Contract.Signatory::organisation);
        var names =
                new Partner.Names(
                        entries,
                        Stream.concat(contract.copilots().stream(), signed).distinct().toList());
        return new ContractDetail(
                entry.id(),
                entry.code(),
                contract.territory(),
                contract.kind(),
                contract.title(),
                contract.period(),
                contract.legalBasis(),
                contract.code(),
                lineage(entries, contract),
                names.partners(contract.copilots()),
                signature.map(it -> signature(it.content(), names)).orElse(null),
                entries.all("avenant", List.of(entry.id()), Contract.Avenant.class).stream()
                        .map(Entry::content)
                        .toList(),
                entries.section(
                                "framework",
                                () -> framework(entries, entry),
                                Optional.<FrameworkDetail>empty())
                        .orElse(null),
                entries.section(
                        "engagements",
                        () -> EngagementDetail.ofContract(entries, entry),
                        List.of()),
                entries.section("bodies", () -> BodyDetail.ofContract(entries, entry), List.of()),
                entries.section(
                        "evaluations",
                        () -> EvaluationDetail.ofContract(entries, entry),
                        List.of()),
                entries.section("means", () -> MeansDetail.ofContract(entries, entry), List.of()),
                entries.section(
                        "fundingRules",
                        () -> FundingRuleDetail.ofContract(entries, entry),
                        List.of()),
                entries.section(
                        "targetShares",
                        () -> TargetShareDetail.ofContract(entries, entry),
                        List.of()),
                entries.section("posts", () -> PostDetail.ofContract(entries, entry), List.of()),
                entries.section("money", () -> MoneyDetail.ofContract(entries, entry), List.of()),
                entries.section(
                        "programmes", () -> ProgrammeDetail.ofContract(entries, entry), List.of()),
                contract.annexes(),
                entry.effective(),
                entry.source(),
                entry.ended(),
                entries.lastDay(entry.id()),
                entries.failed(),
                Standpoint.of(snapshot));
    }

    private static List<Ancestor> lineage(RegisterEntries entries, Contract contract) {
        var titles =
                entries.contractTitles(
                        contract.lineage().stream().map(Contract.Lineage::contract).toList());
        return contract.lineage().stream()
                .map(link ->
                        new Ancestor(link.relation(), link.contract(), titles.get(link.contract())))
                .toList();
    }

    private static SignatureDetail signature(Contract.Signature signature, Partner.Names names) {
        var signatories = new ArrayList<SignatoryDetail>();
        for (var signatory : signature.signatories()) {
            signatories.add(
                    new SignatoryDetail(
                            signatories.size() + 1,
                            signatory.organisation(),
                            names.of(signatory.organisation()),
                            signatory.role(),
                            signatory.function()));
        }
        return new SignatureDetail(signature.signedOn(), signatories);
    }

    private static Optional<FrameworkDetail> framework(
            RegisterEntries entries, Entry<Contract> contract) {
        return entries.ofContract("framework", contract, Framework.class).stream()
                .findFirst()
                .map(entry ->
                        new FrameworkDetail(
                                entry.id(),
                                entry.content().levels(),
                                entry.content().nodes(),
                                entry.effective(),
                                entry.source()));
    }
}
