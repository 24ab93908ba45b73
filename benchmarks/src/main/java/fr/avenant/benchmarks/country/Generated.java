package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;

/** The mark that everything generated carries, so that nobody takes it for real. */
final class Generated {

    /** In French, as on pages. */
    static final String MARK = "données de démonstration générées";

    private Generated() {}

    /** Where what needs no document comes from. */
    static Source system() {
        return Source.system(MARK);
    }

    /** A place in a generated document. */
    static Source in(String document, int line) {
        return Source.of(document, MARK + ", ligne " + line);
    }

    static Effective since(String date) {
        return Effective.since(date);
    }

    static Effective during(String from, String to) {
        return new Effective(from, to, Effective.Basis.PRINTED);
    }
}
