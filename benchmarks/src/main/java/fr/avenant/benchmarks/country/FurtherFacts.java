package fr.avenant.benchmarks.country;

/** What a territory records in a year besides its statistics. */
final class FurtherFacts {

    private static final int HUNDRED = 100;

    private final Desk desk;
    private final int year;
    private int reports;
    private int expenses;

    /** Of a hundred events, so many are of each kind. */
    private enum Kind {
        REPORT(32),
        CORRECTION(27),
        ACTION(22),
        EXPENSE(5),
        INDICATOR(4),
        ENGAGEMENT(3),
        POST(3),
        ENVELOPE(2),
        WITHDRAWAL(2);

        private final int share;

        Kind(int share) {
            this.share = share;
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
