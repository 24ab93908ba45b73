package fr.avenant.kit.supervision;

import java.util.List;

/** Whoever has work in the background. */
public interface Supervised {

    /** All of it, as it is now. */
    List<SupervisedWork> work();
}
