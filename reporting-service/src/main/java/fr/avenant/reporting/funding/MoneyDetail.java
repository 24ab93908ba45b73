package fr.avenant.reporting.funding;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.reporting.entry.InferredYear;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money that a contract's documents print.
 *
 * @param kind what it is
 * @param year null if the source does not say, or if it is for several
 * @param yearInferred whether the source does not print the year
 * @param shares who gives what; none if the source does not say
 * @param totalEuros that the source prints besides the shares
 * @param approximate whether the source says "about" of the total, or of a share
 * @param envelope null if it is none
 * @param action null if it is none
 * @param scope null if it is no printed total of a table
 */
public record MoneyDetail(
        String id,
        Kind kind,
        String label,
        @Nullable Integer year,
        boolean yearInferred,
        List<Share> shares,
        @Nullable BigDecimal totalEuros,
        boolean approximate,
        @Nullable EnvelopeTerms envelope,
        @Nullable ActionTerms action,
        @Nullable TotalScope scope,
        Effective effective,
        EntrySource source) {

    /** What money is printed about. */
    enum Kind {
        @JsonProperty("envelope")
        ENVELOPE,
        @JsonProperty("action")
        ACTION,
        @JsonProperty("operation")
        OPERATION,
        @JsonProperty("tfpbTotal")
        TFPB_TOTAL
    }

    /**
     * How an envelope is given.
     *
     * @param partOf identifier of the envelope that includes it; null if none does
     */
    record EnvelopeTerms(Envelope.Periodicity periodicity, @Nullable String partOf) {}

    /**
     * What an action is.
     *
     * @param operator null if the source does not say
     * @param quartiers identifiers, if it is for some only
     */
    record ActionTerms(
            @Nullable Partner operator,
            @Nullable String theme,
            @Nullable String nomenclature,
            List<String> quartiers) {}

    /**
     * Which cells of a landlord's table a printed total claims to add.
     *
     * @param programme identifier
     * @param line code of a line; null for all
     * @param eligible null for both
     */
    record TotalScope(String programme, @Nullable String line, @Nullable Boolean eligible) {}

    /**
     * What one funder gives.
     *
     * @param approximate whether the source says "about"
     */
    record Share(
            Partner funder,
            @Nullable CreditKind creditKind,
            BigDecimal amountEuros,
            boolean approximate) {

        static Share of(FundingShare share, Partner.Names names) {
            return new Share(
                    names.partner(share.funder()),
                    share.creditKind(),
                    share.amountEuros().amount(),
                    Boolean.TRUE.equals(share.approximate()));
        }
    }

    public static List<MoneyDetail> ofContract(RegisterEntries entries, Entry<Contract> contract) {
        var envelopes = entries.ofContract("envelope", contract, Envelope.class);
        var actions = entries.ofContract("action", contract, FundedAction.class);
        var operations = entries.ofContract("operation", contract, RenewalOperation.class);
        var names =
                new Partner.Names(
                        entries,
                        Stream.of(
                                        envelopes.stream().map(it -> it.content().funder()),
                                        actions.stream()
                                                .map(it -> it.content().operator())
                                                .filter(Objects::nonNull),
                                        actions.stream()
                                                .flatMap(it -> it.content().funding().stream())
                                                .map(FundingShare::funder),
                                        operations.stream()
                                                .flatMap(it -> it.content().plan().stream())
                                                .map(FundingShare::funder))
                                .flatMap(it -> it)
                                .distinct()
                                .toList());
        var money = new ArrayList<MoneyDetail>();
        envelopes.forEach(it -> money.add(envelope(it, names)));
        actions.forEach(it -> money.add(action(it, names)));
        operations.forEach(it -> money.add(operation(it, names)));
        totals(entries, contract).forEach(it -> money.add(total(it)));
        return money;
    }

    /** Envelopes of a territory that its documents tie to no contract. */
    public static List<MoneyDetail> ofNoContract(RegisterEntries entries, String territory) {
        var envelopes =
                entries.ofTerritory("envelope", territory, Envelope.class).stream()
                        .filter(entry -> entry.content().contract() == null)
                        .toList();
        var names =
                new Partner.Names(
                        entries,
                        envelopes.stream()
                                .map(entry -> entry.content().funder())
                                .distinct()
                                .toList());
        return envelopes.stream().map(entry -> envelope(entry, names)).toList();
    }

    private static List<Entry<TfpbTotal>> totals(
            RegisterEntries entries, Entry<Contract> contract) {
        var programmes =
                entries.ofContract("tfpb-programme", contract, TfpbProgramme.class).stream()
                        .map(Entry::id)
                        .toList();
        return programmes.isEmpty()
                ? List.of()
                : entries
                        .ofTerritory("tfpb-total", contract.content().territory(), TfpbTotal.class)
                        .stream()
                        .filter(it -> programmes.contains(it.content().programme()))
                        .toList();
    }

    private static MoneyDetail envelope(Entry<Envelope> entry, Partner.Names names) {
        var it = entry.content();
        return new MoneyDetail(
                entry.id(),
                Kind.ENVELOPE,
                it.label(),
                it.year(),
                InferredYear.of(entry, it.year(), it.yearBasis()),
                List.of(
                        new Share(
                                names.partner(it.funder()),
                                it.creditKind(),
                                it.amountEuros().amount(),
                                Boolean.TRUE.equals(it.approximate()))),
                null,
                Boolean.TRUE.equals(it.approximate()),
                new EnvelopeTerms(it.periodicity(), it.partOf()),
                null,
                null,
                entry.effective(),
                entry.source());
    }

    private static MoneyDetail action(Entry<FundedAction> entry, Partner.Names names) {
        var it = entry.content();
        return new MoneyDetail(
                entry.id(),
                Kind.ACTION,
                it.label(),
                it.year(),
                InferredYear.of(entry, it.year(), it.yearBasis()),
                it.funding().stream().map(share -> Share.of(share, names)).toList(),
                null,
                isApproximate(it.funding()),
                null,
                new ActionTerms(
                        it.operator() == null ? null : names.partner(it.operator()),
                        it.theme(),
                        it.nomenclature(),
                        it.quartiers()),
                null,
                entry.effective(),
                entry.source());
    }

    private static MoneyDetail operation(Entry<RenewalOperation> entry, Partner.Names names) {
        var it = entry.content();
        var total = it.statedTotalEuros();
        return new MoneyDetail(
                entry.id(),
                Kind.OPERATION,
                it.label(),
                null,
                false,
                it.plan().stream().map(share -> Share.of(share, names)).toList(),
                total == null ? null : total.amount(),
                Boolean.TRUE.equals(it.approximate()) || isApproximate(it.plan()),
                null,
                null,
                null,
                entry.effective(),
                entry.source());
    }

    private static MoneyDetail total(Entry<TfpbTotal> entry) {
        var it = entry.content();
        return new MoneyDetail(
                entry.id(),
                Kind.TFPB_TOTAL,
                it.label(),
                it.scope().year(),
                InferredYear.of(entry, it.scope().year(), it.scope().yearBasis()),
                List.of(),
                it.amountEuros().amount(),
                false,
                null,
                null,
                new TotalScope(it.programme(), it.scope().line(), it.scope().eligible()),
                entry.effective(),
                entry.source());
    }

    private static boolean isApproximate(List<FundingShare> shares) {
        return shares.stream().anyMatch(share -> Boolean.TRUE.equals(share.approximate()));
    }
}
