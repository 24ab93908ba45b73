package fr.avenant.dossiers.fact;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of facts of the dossiers, in the order in which they refer to one another. */
public enum FactKind {
    DOCUMENTS(
            "documents", "documents", DocumentEvent.KIND, Contexts.TERRITORY, SourceDocument.class),
    ORGANISATIONS(
            "organisations",
            "organisations",
            OrganisationEvent.KIND,
            Contexts.TERRITORY,
            Organisation.class),
    TERRITORIES(
            "territories", "territoires", TerritoryEvent.KIND, Contexts.TERRITORY, Territory.class),
    QUARTIERS("quartiers", "quartiers", QuartierEvent.KIND, Contexts.TERRITORY, Quartier.class),
    SUCCESSIONS(
            "successions",
            "successions",
            SuccessionEvent.KIND,
            Contexts.TERRITORY,
            Succession.class),
    STATISTICS(
            "statistics", "statistiques", StatisticEvent.KIND, Contexts.TERRITORY, Statistic.class),
    DISCREPANCIES(
            "discrepancies",
            "discordances relevées",
            DiscrepancyEvent.KIND,
            Contexts.TERRITORY,
            Discrepancy.class),
    CONTRACTS("contracts", "contrats", ContractEvent.KIND, Contexts.ENGAGEMENT, Contract.class),
    FRAMEWORKS(
            "frameworks",
            "cadres d'objectifs",
            FrameworkEvent.KIND,
            Contexts.ENGAGEMENT,
            Framework.class),
    ENGAGEMENTS(
            "engagements",
            "engagements",
            EngagementEvent.KIND,
            Contexts.ENGAGEMENT,
            Engagement.class),
    INDICATORS(
            "indicators", "indicateurs", IndicatorEvent.KIND, Contexts.ENGAGEMENT, Indicator.class),
    INDICATOR_REPORTS(
            "indicator-reports",
            "valeurs d'indicateurs",
            IndicatorReportEvent.KIND,
            Contexts.ENGAGEMENT,
            IndicatorReport.class),
    BODIES("bodies", "instances", BodyEvent.KIND, Contexts.ENGAGEMENT, Body.class),
    EVALUATIONS(
            "evaluations",
            "évaluations",
            EvaluationEvent.KIND,
            Contexts.ENGAGEMENT,
            Evaluation.class),
    MEANS("means", "moyens", MeansEvent.KIND, Contexts.ENGAGEMENT, Means.class),
    ENVELOPES(
            "envelopes", "enveloppes", EnvelopeEvent.KIND, Contexts.PROGRAMMATION, Envelope.class),
    ACTIONS("actions", "actions", ActionEvent.KIND, Contexts.PROGRAMMATION, FundedAction.class),
    OPERATIONS(
            "operations",
            "opérations",
            OperationEvent.KIND,
            Contexts.PROGRAMMATION,
            RenewalOperation.class),
    TFPB_PROGRAMMES(
            "tfpb-programmes",
            "programmes TFPB",
            TfpbProgrammeEvent.KIND,
            Contexts.PROGRAMMATION,
            TfpbProgramme.class),
    TFPB_EXPENSES(
            "tfpb-expenses",
            "dépenses TFPB",
            TfpbExpenseEvent.KIND,
            Contexts.PROGRAMMATION,
            TfpbExpense.class),
    TFPB_TOTALS(
            "tfpb-totals",
            "totaux TFPB",
            TfpbTotalEvent.KIND,
            Contexts.PROGRAMMATION,
            TfpbTotal.class),
    FUNDING_RULES(
            "funding-rules",
            "règles de financement",
            FundingRuleEvent.KIND,
            Contexts.PROGRAMMATION,
            FundingRule.class),
    TARGET_SHARES(
            "target-shares",
            "parts cibles",
            TargetShareEvent.KIND,
            Contexts.PROGRAMMATION,
            TargetShare.class),
    POSTS("posts", "postes", PostEvent.KIND, Contexts.PROGRAMMATION, Post.class);

    private final String collection;
    private final String label;
    private final String prefix;
    private final Contexts context;
    private final Class<? extends Record> content;

    FactKind(
            String collection,
            String label,
            String prefix,
            Contexts context,
            Class<? extends Record> content) {
        this.collection = collection;
        this.label = label;
        this.prefix = prefix;
        this.context = context;
        this.content = content;
    }

    /** Its name in files, {@code kind:}, and in the addresses of the service that holds it. */
    public String collection() {
        return collection;
    }

    /** What it is called in French, in the plural. */
    public String label() {
        return label;
    }

    /** What its identifiers begin with, without the colon. */
    public String prefix() {
        return prefix;
    }

    /** The context whose service holds it. */
    public Contexts context() {
        return context;
    }

    /** The record that its content is. */
    public Class<? extends Record> content() {
        return content;
    }

    /** The kind with that name in files. */
    public static Optional<FactKind> ofCollection(String collection) {
        return Stream.of(values()).filter(kind -> kind.collection.equals(collection)).findFirst();
    }

    /** The kind whose identifiers begin like this; none if dossiers do not hold such things. */
    public static Optional<FactKind> ofPrefix(String prefix) {
        return Stream.of(values()).filter(kind -> kind.prefix.equals(prefix)).findFirst();
    }
}
