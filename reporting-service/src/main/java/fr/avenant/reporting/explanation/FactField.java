package fr.avenant.reporting.explanation;

/** What a version of a fact says besides its dimensions. */
enum FactField {
    VALUE("value", "valeur"),
    STATUS("status", "état"),
    REASON("reason", "motif"),
    UNIT("unit", "unité"),
    YEAR("year", "année"),
    YEAR_INFERRED("yearInferred", "année déduite"),
    TERRITORY("territory", "territoire"),
    PRODUCER("producer", "producteur"),
    VINTAGE("vintage", "millésime"),
    FROM("effective.from", "valable à partir de"),
    TO("effective.to", "valable jusqu'à"),
    BASIS("effective.basis", "dates imprimées ou déduites"),
    DOCUMENT("document", "document"),
    LOCATOR("locator", "emplacement"),
    SYSTEM("system", "système d'origine");

    private final String code;
    private final String label;

    FactField(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As it stands in answers. */
    String code() {
        return code;
    }

    /** In French. */
    String label() {
        return label;
    }
}
