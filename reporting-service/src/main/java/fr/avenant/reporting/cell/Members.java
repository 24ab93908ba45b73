package fr.avenant.reporting.cell;

import java.util.HashSet;
import java.util.Set;

/** Territories and quartiers that figures are about; one of no quartier is about all of them. */
final class Members {

    private Set<String> territories = new HashSet<>();
    private Set<String> whole = new HashSet<>();
    private Set<String> quartiers = new HashSet<>();

    void add(VisibleFact fact) {
        territories.add(fact.territory());
        var quartier = fact.member("quartier");
        if (quartier == null) {
            whole.add(fact.territory());
        } else {
            quartiers.add(RegisteredMembers.place(fact.territory(), quartier));
        }
    }

    void addAll(Members others) {
        territories.addAll(others.territories);
        whole.addAll(others.whole);
        quartiers.addAll(others.quartiers);
    }

    /** Takes no more, and less memory. */
    void close() {
        territories = Set.copyOf(territories);
        whole = Set.copyOf(whole);
        quartiers = Set.copyOf(quartiers);
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
