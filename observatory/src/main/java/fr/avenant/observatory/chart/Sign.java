package fr.avenant.observatory.chart;

/** What must be said of a figure wherever it is drawn. */
public enum Sign {
    /** Territories or quartiers are missing in it. */
    PARTIAL("*"),
    /** A reader worked out its year. */
    INFERRED("†"),
    /** It is a share of more than a hundred percent. */
    ABOVE_ONE("‡");

    private final String symbol;

    Sign(String symbol) {
        this.symbol = symbol;
    }

    /** What stands after the figure. */
    String symbol() {
        return symbol;
    }
}
