package fr.avenant.reporting.governance;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that steers or follows a contract, with who sits in it.
 *
 * @param frequency how often it meets, in short French; null if the contract does not say
 */
public record BodyDetail(
        String id,
        String label,
        Body.Kind kind,
        @Nullable String frequency,
        List<SeatDetail> seats,
        Effective effective,
        EntrySource source) {

    /**
     * Those who sit together; what the text does not say is null.
     *
     * @param inferred why they are taken for the organisation; null if the text names it
     */
    record SeatDetail(
            String label,
            @Nullable Partner organisation,
            @Nullable String inferred,
            @Nullable String college,
            Body.@Nullable Role role,
            @Nullable Integer count,
            @Nullable Integer women,
            @Nullable Integer men) {}

    public static List<BodyDetail> ofContract(RegisterEntries entries, Entry<Contract> contract) {
        var bodies = entries.ofContract("body", contract, Body.class);
        var names =
                new Partner.Names(
                        entries,
                        bodies.stream()
                                .flatMap(body -> body.content().seats().stream())
                                .map(Body.Seat::organisation)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return bodies.stream()
                .map(entry ->
                        new BodyDetail(
                                entry.id(),
                                entry.content().label(),
                                entry.content().kind(),
                                entry.content().frequency(),
                                entry.content().seats().stream()
                                        .map(seat -> seat(seat, names))
                                        .toList(),
                                entry.effective(),
                                entry.source()))
                .toList();
    }

    private static SeatDetail seat(Body.Seat seat, Partner.Names names) {
        var organisation = seat.organisation();
        return new SeatDetail(
                seat.label(),
                organisation == null ? null : names.partner(organisation),
                seat.inferred(),
                seat.college(),
                seat.role(),
                seat.count(),
                seat.women(),
                seat.men());
    }
}
