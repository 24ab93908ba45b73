package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeCorrected;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeWithdrawn;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.AgreeTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.CorrectTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.WithdrawTfpbProgramme;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of landlords' programmes ask for and tell. */
final class TfpbProgrammes {

    /**
     * The programme of Polygone in Cahors: its last line, which is not eligible, was read later.
     */
    static final FactSample<TfpbProgramme, TfpbProgrammeCommand, TfpbProgrammeEvent> POLYGONE =
            FactSample.of(
                    new FactWords<>(
                            AgreeTfpbProgramme::new,
                            CorrectTfpbProgramme::new,
                            WithdrawTfpbProgramme::new,
                            TfpbProgrammeAgreed::new,
                            TfpbProgrammeCorrected::new,
                            TfpbProgrammeWithdrawn::new),
                    Examples.of(TfpbProgrammeCorrected.class),
                    it ->
                            new TfpbProgramme(
                                    it.territory(),
                                    it.contract(),
                                    it.landlord(),
                                    it.quartiers(),
                                    it.lines().subList(0, it.lines().size() - 1)));

    private TfpbProgrammes() {}
}
