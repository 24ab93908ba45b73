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
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events whose rows change together, and the version of these rows. Whoever changes what an event
 * becomes raises the version of its room: a running service tells by it that its tables are those
 * of an older code.
 */
enum Room {
    GEOGRAPHY(2),
    ORGANISATION(2),
    DOCUMENT(3),
    STATISTIC(2),
    ACCESS(1),
    CONTRACT(2),
    ENGAGEMENT(2),
    INDICATOR(5),
    GOVERNANCE(2),
    EVALUATION(2),
    MEANS(2),
    MONEY(3),
    TFPB(3),
    POST(3);

    private final int version;

    Room(int version) {
        this.version = version;
    }

    /** The room of an event: one, by the compiler's word. */
    static Room of(DomainEvent event) {
        return switch (event) {
            case TerritoryContextEvent it -> ofTerritory(it);
            case EngagementContextEvent it -> ofEngagement(it);
            case ProgrammationContextEvent it -> ofProgrammation(it);
            default ->
                    throw new IllegalArgumentException(
                            "Not an event of a known context: " + event.getClass());
        };
    }

    private static Room ofTerritory(TerritoryContextEvent event) {
        return switch (event) {
            case TerritoryEvent _, QuartierEvent _ -> GEOGRAPHY;
            case OrganisationEvent _, SuccessionEvent _ -> ORGANISATION;
            case DocumentEvent _, DiscrepancyEvent _ -> DOCUMENT;
            case StatisticEvent _ -> STATISTIC;
            case GrantEvent _ -> ACCESS;
        };
    }

    private static Room ofEngagement(EngagementContextEvent event) {
        return switch (event) {
            case ContractEvent _, FrameworkEvent _ -> CONTRACT;
            case EngagementEvent _ -> ENGAGEMENT;
            case IndicatorEvent _, IndicatorReportEvent _ -> INDICATOR;
            case BodyEvent _ -> GOVERNANCE;
            case EvaluationEvent _ -> EVALUATION;
            case MeansEvent _ -> MEANS;
        };
    }

    private static Room ofProgrammation(ProgrammationContextEvent event) {
        return switch (event) {
            case EnvelopeEvent _,
                    ActionEvent _,
                    OperationEvent _,
                    FundingRuleEvent _,
                    TargetShareEvent _ ->
                    MONEY;
            case TfpbProgrammeEvent _, TfpbExpenseEvent _, TfpbTotalEvent _ -> TFPB;
            case PostEvent _ -> POST;
        };
    }

    /** As it stands beside a generation. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 1. */
    int version() {
        return version;
    }

    /** The version of each room, by its label. */
    static SortedMap<String, String> versions() {
        var versions = new TreeMap<String, String>();
        for (var room : values()) {
            versions.put(room.label(), Integer.toString(room.version));
        }
        return versions;
    }
}
