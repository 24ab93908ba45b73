package fr.avenant.engagement.governance;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.contracts.engagement.BodyEvent.BodyCorrected;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.BodyEvent.BodyWithdrawn;
import fr.avenant.engagement.governance.BodyCommand.CorrectBody;
import fr.avenant.engagement.governance.BodyCommand.EstablishBody;
import fr.avenant.engagement.governance.BodyCommand.WithdrawBody;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;
import java.util.List;

/** Facts that these tests ask for and tell. */
final class Bodies {

    /** The conseil citoyen of Aurillac: its composition was read later. */
    static final FactSample<Body, BodyCommand, BodyEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            EstablishBody::new,
                            CorrectBody::new,
                            WithdrawBody::new,
                            BodyEstablished::new,
                            BodyCorrected::new,
                            BodyWithdrawn::new),
                    Examples.of(BodyCorrected.class),
                    it ->
                            new Body(
                                    it.territory(),
                                    it.contract(),
                                    it.label(),
                                    it.kind(),
                                    it.frequency(),
                                    List.of()));

    private Bodies() {}
}
