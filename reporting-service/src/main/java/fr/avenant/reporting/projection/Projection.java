package fr.avenant.reporting.projection;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.EngagementContextEvent;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.contracts.programmation.ProgrammationContextEvent;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.contracts.territory.TerritoryContextEvent;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.reporting.aidedpost.PostProjection;
import fr.avenant.reporting.contract.ContractProjection;
import fr.avenant.reporting.contract.FrameworkProjection;
import fr.avenant.reporting.document.DocumentProjection;
import fr.avenant.reporting.engagement.EngagementProjection;
import fr.avenant.reporting.evaluation.EvaluationProjection;
import fr.avenant.reporting.funding.FundingRuleProjection;
import fr.avenant.reporting.funding.MoneyProjection;
import fr.avenant.reporting.funding.TargetShareProjection;
import fr.avenant.reporting.geography.GeographyProjection;
import fr.avenant.reporting.governance.BodyProjection;
import fr.avenant.reporting.indicator.IndicatorProjection;
import fr.avenant.reporting.means.MeansProjection;
import fr.avenant.reporting.organisation.OrganisationProjection;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.statistic.StatisticProjection;
import fr.avenant.reporting.tfpb.TfpbProjection;
import org.jspecify.annotations.Nullable;

/**
 * Says what each event does to the read model: a pure function, complete by the compiler's word.
 */
final class Projection {

    private Projection() {}

    /**
     * @param territory slug from the envelope; null for what belongs to none
     */
    public static Changes of(DomainEvent event, @Nullable String territory) {
        return switch (event) {
            case TerritoryContextEvent it -> ofTerritory(it, territory);
            case EngagementContextEvent it -> ofEngagement(it, territory);
            case ProgrammationContextEvent it -> ofProgrammation(it);
            default ->
                    throw new IllegalArgumentException(
                            "Not an event of a known context: " + event.getClass());
        };
    }

    private static Changes ofTerritory(TerritoryContextEvent event, @Nullable String territory) {
        return switch (event) {
            case DocumentEvent it -> DocumentProjection.of(it);
            case DiscrepancyEvent it -> DocumentProjection.of(it);
            case OrganisationEvent it -> OrganisationProjection.of(it);
            case SuccessionEvent it -> OrganisationProjection.of(it);
            case TerritoryEvent it -> GeographyProjection.of(it);
            case QuartierEvent it -> GeographyProjection.of(it, territory);
            case StatisticEvent it -> StatisticProjection.of(it);
            case GrantEvent _ -> Changes.none(); // no figure, and nobody's to see
        };
    }

    private static Changes ofEngagement(EngagementContextEvent event, @Nullable String territory) {
        return switch (event) {
            case ContractEvent it -> ContractProjection.of(it, territory);
            case FrameworkEvent it -> FrameworkProjection.of(it);
            case EngagementEvent it -> EngagementProjection.of(it);
            case IndicatorEvent it -> IndicatorProjection.of(it);
            case IndicatorReportEvent it -> IndicatorProjection.of(it);
            case BodyEvent it -> BodyProjection.of(it);
            case EvaluationEvent it -> EvaluationProjection.of(it);
            case MeansEvent it -> MeansProjection.of(it);
        };
    }

    private static Changes ofProgrammation(ProgrammationContextEvent event) {
        return switch (event) {
            case EnvelopeEvent it -> MoneyProjection.of(it);
            case ActionEvent it -> MoneyProjection.of(it);
            case OperationEvent it -> MoneyProjection.of(it);
            case FundingRuleEvent it -> FundingRuleProjection.of(it);
            case TargetShareEvent it -> TargetShareProjection.of(it);
            case TfpbProgrammeEvent it -> TfpbProjection.ofProgramme(it);
            case TfpbExpenseEvent it -> TfpbProjection.ofExpense(it);
            case TfpbTotalEvent it -> TfpbProjection.ofTotal(it);
            case PostEvent it -> PostProjection.of(it);
        };
    }
}
