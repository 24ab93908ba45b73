package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalCorrected;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalWithdrawn;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.CorrectTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.StateTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.WithdrawTfpbTotal;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of landlords' totals ask for and tell. */
final class TfpbTotals {

    /** A total of Polygone in Cahors: which years it adds was worked out later. */
    static final FactSample<TfpbTotal, TfpbTotalCommand, TfpbTotalEvent> POLYGONE_L02 =
            FactSample.of(
                    new FactWords<>(
                            StateTfpbTotal::new,
                            CorrectTfpbTotal::new,
                            WithdrawTfpbTotal::new,
                            TfpbTotalStated::new,
                            TfpbTotalCorrected::new,
                            TfpbTotalWithdrawn::new),
                    Examples.of(TfpbTotalCorrected.class),
                    it ->
                            new TfpbTotal(
                                    it.territory(),
                                    it.programme(),
                                    it.landlord(),
                                    it.scope(),
                                    "Total de la ligne",
                                    it.amountEuros()));

    private TfpbTotals() {}
}
