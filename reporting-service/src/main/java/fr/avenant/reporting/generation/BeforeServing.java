package fr.avenant.reporting.generation;

/** What must stand beside the tables of a generation before anybody reads them. */
@FunctionalInterface
public interface BeforeServing {

    /**
     * Makes it, or brings it up to date: it is called again for what was read meanwhile, at last
     * while nobody follows any generation.
     *
     * @param tables of the generation, in a transaction that sees one state of them
     */
    void prepare(GenerationWork.Tables tables);
}
