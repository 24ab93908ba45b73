package fr.avenant.programmation.targetshare;

import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareCorrected;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareSet;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareWithdrawn;
import fr.avenant.programmation.targetshare.TargetShareCommand.CorrectTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.SetTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.WithdrawTargetShare;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that these tests ask for and tell. */
final class TargetShares {

    /** A share of the credits of Le Puy-en-Velay: its pillar was said later. */
    static final FactSample<TargetShare, TargetShareCommand, TargetShareEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            SetTargetShare::new,
                            CorrectTargetShare::new,
                            WithdrawTargetShare::new,
                            TargetShareSet::new,
                            TargetShareCorrected::new,
                            TargetShareWithdrawn::new),
                    Examples.of(TargetShareCorrected.class),
                    it ->
                            new TargetShare(
                                    it.territory(),
                                    it.contract(),
                                    it.label(),
                                    null,
                                    it.creditKind(),
                                    it.quantity(),
                                    it.period()));

    private TargetShares() {}
}
