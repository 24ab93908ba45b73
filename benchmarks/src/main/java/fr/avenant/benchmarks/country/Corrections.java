package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorRevised;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorWithdrawn;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorCorrected;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReportWithdrawn;
import fr.avenant.contracts.programmation.ActionEvent.ActionWithdrawn;
import fr.avenant.contracts.programmation.ActionEvent.FundingRevised;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeCorrected;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeWithdrawn;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent.PostCorrected;
import fr.avenant.contracts.programmation.PostEvent.PostWithdrawn;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseCorrected;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseWithdrawn;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import java.math.BigDecimal;
import java.util.Map;

/** What becomes of recent facts: they are corrected, seldom taken back. */
final class Corrections {

    private static final Nature NATURE = Nature.RECTIFICATION;

    private Corrections() {}

    /** Corrects a recent fact, if there is any. */
    static void correct(Desk desk) {
        desk.takeRecent()
                .ifPresent(entry ->
                        desk.record(entry.sequence() + 1, corrected(entry, desk.chance())));
    }

    /** Takes a recent fact back, if there is any; nobody mentions it any more afterwards. */
    static void withdraw(Desk desk) {
        desk.takeRecent()
                .ifPresent(entry -> {
                    if (isMentioned(entry)) {
                        desk.record(entry.sequence() + 1, corrected(entry, desk.chance()));
                    } else {
                        desk.tell(entry.sequence() + 1, withdrawn(entry));
                    }
                });
    }

    private static boolean isMentioned(RecordedRecently.Entry entry) {
        return entry.event().content() instanceof Engagement
                || entry.event().content() instanceof Indicator;
    }

    private static Recording<?> corrected(RecordedRecently.Entry entry, Chance chance) {
        var event = entry.event();
        var id = event.id();
        var of = entry.id();
        var effective = event.effective();
        var source = event.source();
        return switch (event.content()) {
            case Statistic it ->
                    new StatisticCorrected(
                            id,
                            of,
                            NATURE,
                            new Statistic(
                                    it.territory(),
                                    it.measure(),
                                    it.subject(),
                                    it.year(),
                                    changed(it.quantity(), chance),
                                    it.unit(),
                                    it.producer(),
                                    it.vintage(),
                                    it.dimensions()),
                            effective,
                            source);
            case IndicatorReport it ->
                    new IndicatorCorrected(
                            id,
                            of,
                            NATURE,
                            new IndicatorReport(
                                    it.territory(),
                                    it.indicator(),
                                    it.stage(),
                                    it.period(),
                                    it.quartier(),
                                    changed(it.quantity(), chance),
                                    it.unit(),
                                    Map.of(),
                                    null),
                            effective,
                            source);
            case FundedAction it -> new FundingRevised(id, of, NATURE, it, effective, source);
            case Envelope it -> new EnvelopeCorrected(id, of, NATURE, it, effective, source);
            case Post it -> new PostCorrected(id, of, NATURE, it, effective, source);
            case TfpbExpense it -> new TfpbExpenseCorrected(id, of, NATURE, it, effective, source);
            case Engagement it -> new EngagementRevised(id, of, NATURE, it, effective, source);
            case Indicator it -> new IndicatorRevised(id, of, NATURE, it, effective, source);
            default -> throw new IllegalArgumentException(id);
        };
    }

    private static Withdrawal withdrawn(RecordedRecently.Entry entry) {
        var id = entry.event().id();
        var of = entry.id();
        var source = entry.event().source();
        return switch (entry.event().content()) {
            case Statistic _ -> new StatisticWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            case IndicatorReport _ ->
                    new IndicatorReportWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            case FundedAction _ -> new ActionWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            case Envelope _ -> new EnvelopeWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            case Post _ -> new PostWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            case TfpbExpense _ -> new TfpbExpenseWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            case Engagement _ -> new EngagementWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            case Indicator _ -> new IndicatorWithdrawn(id, of, Nature.ENTERED_IN_ERROR, source);
            default -> throw new IllegalArgumentException(id);
        };
    }

    /** One more or one less of what is counted; a share stays one. */
    private static Quantity changed(Quantity before, Chance chance) {
        var value = before.value();
        if (value == null || value.scale() > 0) {
            return before;
        }
        var after = value.add(BigDecimal.valueOf(chance.between(-1, 2)));
        return Quantity.measured(after.max(BigDecimal.ZERO).toPlainString());
    }
}
