package fr.avenant.reporting.governance;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.contracts.engagement.BodyEvent.BodyCorrected;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.BodyEvent.BodyWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a body: itself, and its members by seat and sex as far as they are counted. */
public final class BodyProjection {

    private static final int ONE = 1;

    private BodyProjection() {}

    public static Changes of(BodyEvent event) {
        return switch (event) {
            case BodyEstablished it -> body(it);
            case BodyCorrected it -> body(it);
            case BodyWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes body(Recording<Body> event) {
        var facts = new ArrayList<FactRow>();
        var seats = 0;
        for (var seat : event.content().seats()) {
            seats++;
            facts.addAll(members(seat, Identifier.code(event.id()) + "." + seats, event));
        }
        return Changes.replacing(List.of(entity(event)), facts);
    }

    private static EntityRow entity(Recording<Body> event) {
        var body = event.content();
        return EntityRow.of("body", body.territory(), body, event)
                .called(body.label())
                .ofContract(body.contract())
                .with(SeatRow.of(body));
    }

    /** Women and men apart where both are told; a seat without a number is one. */
    private static List<FactRow> members(Body.Seat seat, String name, Recording<Body> event) {
        if (seat.women() != null && seat.men() != null) {
            return List.of(
                    members(seat, name, "women", seat.women(), event),
                    members(seat, name, "men", seat.men(), event));
        }
        var count = seat.count() == null ? ONE : seat.count();
        return List.of(members(seat, name, null, count, event));
    }

    private static FactRow members(
            Body.Seat seat, String name, @Nullable String sex, int count, Recording<Body> event) {
        var body = event.content();
        return new FactRow(
                "members",
                "governance.members",
                FactRow.Basis.DETAIL,
                body.territory(),
                null,
                new FactMembers()
                        .aggregate("contract", body.contract())
                        .aggregate("body", event.id())
                        .word("bodyKind", body.kind())
                        .put("seat", name)
                        .put("college", seat.college())
                        .aggregate("partner", seat.organisation())
                        .put("sex", sex)
                        .byDimension(),
                Map.of("seat", seat.label(), "body", body.label()),
                Quantity.measured(Integer.toString(count)),
                "members",
                event.effective(),
                event.source());
    }
}
