package fr.avenant.engagement.indicator;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorRevised;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorWithdrawn;
import fr.avenant.engagement.indicator.IndicatorCommand.DefineIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.ReviseIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.WithdrawIndicator;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;
import java.util.List;

/** Facts that the tests of indicators ask for and tell. */
final class Indicators {

    /** An indicator of Aurillac: the breakdown that the contract requires was read later. */
    static final FactSample<Indicator, IndicatorCommand, IndicatorEvent> GARANTIE_JEUNES =
            FactSample.of(
                    new FactWords<>(
                            DefineIndicator::new,
                            ReviseIndicator::new,
                            WithdrawIndicator::new,
                            IndicatorDefined::new,
                            IndicatorRevised::new,
                            IndicatorWithdrawn::new),
                    Examples.of(IndicatorRevised.class),
                    it ->
                            new Indicator(
                                    it.territory(),
                                    it.contract(),
                                    it.engagement(),
                                    it.label(),
                                    it.nature(),
                                    List.of(),
                                    it.periodicity()));

    private Indicators() {}
}
