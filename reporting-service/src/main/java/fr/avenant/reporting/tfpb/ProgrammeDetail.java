package fr.avenant.reporting.tfpb;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RecordedFact;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a landlord does in exchange for the abatement of a tax, line by line, as its table prints
 * it.
 *
 * @param quartiers identifiers
 */
public record ProgrammeDetail(
        String id,
        Partner landlord,
        List<String> quartiers,
        List<LineDetail> lines,
        Effective effective,
        EntrySource source) {

    private static final String MEASURE = "tfpb.expense";

    /**
     * A line of the table: an action of the programme, or a heading.
     *
     * @param code unique in the programme
     * @param printedCode the number that the table gives it; null if it gives none
     * @param axis the heading that it stands under; null if there is none
     * @param eligible whether its cost counts against the abatement
     * @param remark what the table says in words instead of an amount
     * @param heading whether the line is a heading of the table, and no action
     * @param amounts none if the table prints none
     */
    record LineDetail(
            String code,
            @Nullable String printedCode,
            @Nullable String axis,
            String label,
            boolean eligible,
            @Nullable String remark,
            boolean heading,
            List<Amount> amounts) {}

    /**
     * Euros of a year, or why there are none.
     *
     * @param id of the expense
     * @param yearInferred whether the source does not print the year
     * @param stage planned or spent
     */
    record Amount(
            String id,
            @Nullable Integer year,
            boolean yearInferred,
            @Nullable String stage,
            Quantity quantity,
            EntrySource source) {

        static Amount of(RecordedFact fact) {
            return new Amount(
                    fact.subject(),
                    fact.year(),
                    fact.yearInferred(),
                    fact.dimensions().get("stage"),
                    fact.quantity(),
                    fact.source());
        }
    }

    public static List<ProgrammeDetail> ofContract(
            RegisterEntries entries, Entry<Contract> contract) {
        var programmes = entries.ofContract("tfpb-programme", contract, TfpbProgramme.class);
        var names =
                new Partner.Names(
                        entries,
                        programmes.stream().map(it -> it.content().landlord()).distinct().toList());
        return programmes.stream().map(entry -> of(entries, entry, names)).toList();
    }

    private static ProgrammeDetail of(
            RegisterEntries entries, Entry<TfpbProgramme> entry, Partner.Names names) {
        var programme = entry.content();
        var amounts = amounts(entries, entry);
        return new ProgrammeDetail(
                entry.id(),
                names.partner(programme.landlord()),
                programme.quartiers(),
                programme.lines().stream()
                        .map(line ->
                                new LineDetail(
                                        line.code(),
                                        line.printedCode(),
                                        line.axis(),
                                        line.label(),
                                        line.eligible(),
                                        line.remark(),
                                        Boolean.TRUE.equals(line.heading()),
                                        amounts.getOrDefault(line.code(), List.of())))
                        .toList(),
                entry.effective(),
                entry.source());
    }

    /** By the code of the line; totals are about no single one. */
    private static Map<String, List<Amount>> amounts(
            RegisterEntries entries, Entry<TfpbProgramme> programme) {
        return entries
                .facts()
                .withMember(MEASURE, programme.content().territory(), "programme", programme.code())
                .stream()
                .filter(fact -> fact.basis().equals("detail"))
                .collect(
                        Collectors.groupingBy(
                                fact -> line(fact.dimensions().getOrDefault("line", "")),
                                Collectors.mapping(Amount::of, Collectors.toList())));
    }

    /** Without the landlord that stands before it. */
    private static String line(String member) {
        return member.substring(member.indexOf('.') + 1);
    }
}
