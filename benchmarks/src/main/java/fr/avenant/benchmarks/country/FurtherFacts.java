package fr.avenant.benchmarks.country;

import java.util.EnumMap;
import java.util.Map;

/** What a territory records in a year besides its statistics. */
final class FurtherFacts {

    private static final int HUNDRED = 100;

    private final Desk desk;
    private final int year;
    private final Map<Kind, Integer> told = new EnumMap<>(Kind.class);
    private int reports;
    private int expenses;

    /**
     * Of a hundred events, so many are of each kind; once a territory has had as many of a year as
     * a real one has, what is there is corrected instead.
     */
    private enum Kind {
        REPORT(32, Integer.MAX_VALUE),
        CORRECTION(27, Integer.MAX_VALUE),
        ACTION(22, 32),
        EXPENSE(5, Integer.MAX_VALUE),
        INDICATOR(4, 10),
        ENGAGEMENT(3, 8),
        POST(3, 6),
        ENVELOPE(2, 4),
        WITHDRAWAL(2, 8);

        private final int share;
        private final int most;

        Kind(int share, int most) {
            this.share = share;
            this.most = most;
        }

        static Kind of(int draw) {
            var rest = draw;
            for (var kind : values()) {
                rest -= kind.share;
                if (rest < 0) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Not below a hundred: " + draw);
        }
    }

    FurtherFacts(Desk desk, int year) {
        this.desk = desk;
        this.year = year;
    }

    /** Until the whole country has so many events. */
    void tellUntil(long goal) {
        while (desk.told() < goal) {
            tell(Kind.of(desk.chance().below(HUNDRED)));
        }
    }

    private void tell(Kind kind) {
        if (told.merge(kind, 1, Integer::sum) > kind.most) {
            Corrections.correct(desk);
            return;
        }
        switch (kind) {
            case REPORT -> report();
            case CORRECTION -> Corrections.correct(desk);
            case ACTION -> Money.action(desk, year);
            case EXPENSE -> expense();
            case INDICATOR -> Commitments.indicator(desk, year);
            case ENGAGEMENT -> Commitments.engagement(desk, year);
            case POST -> Money.post(desk, year);
            case ENVELOPE -> Money.envelope(desk, year);
            case WITHDRAWAL -> Corrections.withdraw(desk);
        }
    }

    /** Once all are there, one is corrected instead. */
    private void report() {
        if (reports < Commitments.reportsOfYear(desk)) {
            Commitments.report(desk, year, reports++);
        } else {
            Corrections.correct(desk);
        }
    }

    private void expense() {
        if (expenses < Money.expensesOfYear()) {
            Money.expense(desk, year, expenses++);
        } else {
            Corrections.correct(desk);
        }
    }
}
