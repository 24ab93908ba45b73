package fr.avenant.allinone.attack;

import fr.avenant.allinone.AttackedPlatform;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.Bodies;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A request that is not one of those that every kind of fact has. */
record OtherCommand(Contexts context, String method, String path, ObjectNode body) {

    private static final long VERSION = 0xf000L;
    private static final long RANDOM = 0x4000L;
    private static final String ANY_UUID = "{uuid}";

    static List<OtherCommand> all() {
        var contract = Examples.of(ContractSigned.class);
        var avenant = Examples.of(AvenantSigned.class);
        var perimeter = Examples.of(QuartierGeographyUpdated.class);
        var mapper = EventJson.canonicalMapper();
        return List.of(
                new OtherCommand(
                        Contexts.ENGAGEMENT,
                        "POST",
                        "/api/v1/contracts/" + contract.id() + "/signature",
                        Bodies.without("id", contract)),
                new OtherCommand(
                        Contexts.ENGAGEMENT,
                        "POST",
                        "/api/v1/contracts/" + avenant.id() + "/avenants",
                        Bodies.without("id", avenant)),
                new OtherCommand(
                        Contexts.TERRITORY,
                        "POST",
                        "/api/v1/quartiers/" + perimeter.id() + "/perimeters",
                        Bodies.without("id", perimeter)),
                new OtherCommand(
                        Contexts.TERRITORY,
                        "POST",
                        "/api/v1/grants",
                        Bodies.without("id", Examples.of(RoleGranted.class))),
                new OtherCommand(
                        Contexts.TERRITORY,
                        "PUT",
                        "/api/v1/persons/me",
                        mapper.createObjectNode().put("name", "Programme")),
                new OtherCommand(
                        Contexts.ENGAGEMENT,
                        "PUT",
                        "/api/v1/notes/" + ANY_UUID,
                        mapper.createObjectNode()
                                .put("territory", "cahors")
                                .put("text", "Relu avec la cheffe de projet.")));
    }

    /** As whoever may do everything. */
    Draft draft(AttackedPlatform platform, int number) {
        var random = Seed.of("note", number);
        var uuid =
                new UUID(
                        (random.nextLong() & ~VERSION) | RANDOM,
                        Long.MIN_VALUE | random.nextInt(Integer.MAX_VALUE));
        var draft = new Draft(method, path.replace(ANY_UUID, uuid.toString()), body);
        draft.headers().put("Authorization", "Bearer " + platform.visitor());
        draft.headers().put("Idempotency-Key", "fuzz-" + number);
        return draft;
    }
}
