package fr.avenant.reporting.cell;

import java.util.HashSet;
import java.util.Set;

/** Territories and quartiers that figures are about; one of no quartier is about all of them. */
final class Members {

    private final Set<String> territories = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> quartiers = new HashSet<>();

    void add(VisibleFact fact) {
        territories.add(fact.territory());
        var quartier = fact.member("quartier");
        if (quartier == null) {
            whole.add(fact.territory());
        } else {
            quartiers.add(RegisteredMembers.place(fact.territory(), quartier));
        }
    }

    Set<String> territories() {
        return territories;
    }

    /** Those of these quartiers that a figure is about, itself or with all of its territory. */
    Set<String> quartiersOf(Set<String> places) {
        var about = new HashSet<String>();
        for (var place : places) {
            if (quartiers.contains(place) || whole.contains(RegisteredMembers.territory(place))) {
                about.add(place);
            }
        }
        return about;
    }
}
