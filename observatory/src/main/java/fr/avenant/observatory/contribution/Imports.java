package fr.avenant.observatory.contribution;

/** The services that take spreadsheets. */
record Imports(ImportClient engagement, ImportClient programmation) {

    /** The one that a kind of fact is for. */
    ImportClient of(FactKind kind) {
        return switch (kind.service()) {
            case ENGAGEMENT -> engagement;
            case PROGRAMMATION -> programmation;
        };
    }
}
