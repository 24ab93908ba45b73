package fr.avenant.programmation.rule;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.rule.FundingRuleCommand.AdoptFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.CorrectFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.WithdrawFundingRule;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a funding rule; no rule inside. */
@Aggregate(type = FundingRuleEvent.KIND)
class FundingRuleAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<FundingRule> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdoptFundingRule command) {
        Shell.carryOut(FundingRuleDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectFundingRule command) {
        Shell.carryOut(FundingRuleDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawFundingRule command) {
        Shell.carryOut(FundingRuleDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(FundingRuleEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = FundingRuleDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
