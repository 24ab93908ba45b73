package fr.avenant.dossiers.fact;

/**
 * Something in a dossier that cannot be loaded as it is.
 *
 * @param message what is wrong, in French
 */
public record DossierProblem(Place place, String message) {

    @Override
    public String toString() {
        return place + " : " + message;
    }
}
