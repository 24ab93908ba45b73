package fr.avenant.observatory.chart;

/** What must be said of a figure wherever it is drawn. */
public enum Sign {
    PARTIAL("*", "couverture partielle : il manque des territoires ou des quartiers"),
    INFERRED("†", "année déduite : le document n’imprime pas l’année"),
    ABOVE_ONE("‡", "part supérieure à 100 %, à relire dans le document");

    private final String symbol;
    private final String meaning;

    Sign(String symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    /** What stands after the figure. */
    String symbol() {
        return symbol;
    }

    /** What it says, in French. */
    String meaning() {
        return meaning;
    }
}
