package fr.avenant.dossiers.loading;

/** Is told how far a load has come; never by two threads at once. */
public interface LoadProgress {

    /**
     * @param phase the kind of facts that is being sent, in French
     * @param done how many steps of the whole load are settled, refused ones included
     * @param total how many there are, at least {@code done}
     */
    void advanced(String phase, int done, int total);

    /** Tells nobody. */
    static LoadProgress silent() {
        return (_, _, _) -> {};
    }
}
