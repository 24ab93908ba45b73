package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import java.util.List;

/** Money, in round sums. */
final class Money {

    /** Of each landlord's programme. */
    static final int LINES = 12;

    private static final int CELLS = LINES * 2;
    private static final int HUNDREDS = 300;

    private Money() {}

    static String line(int line) {
        return "l%02d".formatted(line);
    }

    static void action(Desk desk, int year) {
        var it = desk.territory();
        var chance = desk.chance();
        var number = desk.nextNumber();
        desk.record(
                new ActionFunded(
                        it.numbered("action", "a", number),
                        new FundedAction(
                                it.slug(),
                                it.contract(),
                                "Action générée " + number,
                                year,
                                it.association(chance.between(1, GeneratedTerritory.ASSOCIATIONS)),
                                chance.oneOf(Commitments.THEMES),
                                null,
                                List.of(it.quartier(chance.between(1, it.quartiers()))),
                                List.of(
                                        share(FirstFacts.STATE, CreditKind.SPECIFIC, chance),
                                        share(
                                                it.organisation("communaute"),
                                                CreditKind.OWN,
                                                chance))),
                        Generated.since(Integer.toString(year)),
                        Generated.in(it.programmationOf(year), number)));
    }

    private static FundingShare share(String funder, CreditKind kind, Chance chance) {
        return new FundingShare(funder, kind, euros(chance), null);
    }

    static void envelope(Desk desk, int year) {
        var it = desk.territory();
        var number = desk.nextNumber();
        desk.record(
                new EnvelopeAllocated(
                        it.numbered("envelope", "n", number),
                        new Envelope(
                                it.slug(),
                                it.contract(),
                                year,
                                "Enveloppe générée " + number,
                                FirstFacts.STATE,
                                CreditKind.SPECIFIC,
                                euros(desk.chance()),
                                Envelope.Periodicity.YEARLY,
                                null),
                        Generated.since(Integer.toString(year)),
                        Generated.in(it.programmationOf(year), number)));
    }

    static void post(Desk desk, int year) {
        var it = desk.territory();
        var chance = desk.chance();
        var number = desk.nextNumber();
        desk.record(
                new PostRegistered(
                        it.numbered("post", "p", number),
                        new Post(
                                it.slug(),
                                it.contract(),
                                Post.Scheme.ADULTE_RELAIS,
                                it.association(chance.between(1, GeneratedTerritory.ASSOCIATIONS)),
                                "Poste généré " + number,
                                chance.between(1, 3),
                                Post.State.OPEN,
                                List.of(
                                        new Post.YearlyFunding(
                                                FirstFacts.STATE, year, euros(chance))),
                                List.of()),
                        Generated.since(Integer.toString(year)),
                        Generated.in(it.programmationOf(year), number)));
    }

    /** How many cells of landlords' tables there can be in a year. */
    static int expensesOfYear() {
        return CELLS * GeneratedTerritory.LANDLORDS;
    }

    /**
     * @param index from 0, below {@link #expensesOfYear}
     */
    static void expense(Desk desk, int year, int index) {
        var it = desk.territory();
        var landlord = 1 + index / CELLS;
        var line = line(1 + index % CELLS / 2);
        var spent = index % 2 == 1;
        var id =
                "tfpb-expense:%s.bailleur-%d.%s.%d%s"
                        .formatted(it.slug(), landlord, line, year, spent ? "-fait" : "");
        var content =
                new TfpbExpense(
                        it.slug(),
                        it.programme(landlord),
                        it.landlord(landlord),
                        line,
                        true,
                        year,
                        spent ? TfpbExpense.Stage.SPENT : TfpbExpense.Stage.PLANNED,
                        Quantity.measured(amount(desk.chance())));
        var effective = Generated.since(Integer.toString(year));
        var source = Generated.in(it.programmationOf(year), 5_000 + index);
        desk.record(
                spent
                        ? new TfpbExpenseRecorded(id, content, effective, source)
                        : new TfpbExpensePlanned(id, content, effective, source));
    }

    private static Euros euros(Chance chance) {
        return Euros.of(amount(chance));
    }

    private static String amount(Chance chance) {
        return (5 + chance.below(HUNDREDS)) + "00.00";
    }
}
