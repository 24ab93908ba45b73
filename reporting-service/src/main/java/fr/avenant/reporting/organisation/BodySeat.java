package fr.avenant.reporting.organisation;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.reporting.entry.RegisterEntries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat that an organisation has in a body of a contract; one that it has twice is there twice.
 *
 * @param id of the body
 * @param contract slug
 * @param role null if the text does not say
 */
record BodySeat(
        String id, String label, String contract, String territory, Body.@Nullable Role role) {

    static List<BodySeat> of(
            RegisterEntries entries, String organisation, OrganisationWindows windows) {
        return windows
                .entries(
                        OrganisationWindows.BODIES,
                        entries.withSeatOf(organisation, windows.of(OrganisationWindows.BODIES)))
                .stream()
                .flatMap(entry ->
                        entry.content().seats().stream()
                                .filter(seat -> organisation.equals(seat.organisation()))
                                .map(seat ->
                                        new BodySeat(
                                                entry.id(),
                                                entry.content().label(),
                                                Identifier.code(entry.content().contract()),
                                                entry.content().territory(),
                                                seat.role())))
                .toList();
    }
}
