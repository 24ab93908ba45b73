package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Role;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.kit.access.Caller;
import fr.avenant.kit.access.HeldRole;
import fr.avenant.kit.access.Permit;
import fr.avenant.kit.access.Right;
import fr.avenant.recording.command.CommandAnswer;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.CommandHeaders;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.recording.decision.FactKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Callers of territory-service's desk in this JVM: no HTTP, no token, no JSON of a request;
 * everything else that a command goes through.
 */
final class DeskLoad {

    private static final FactKind<Organisation, OrganisationEvent> KIND =
            FactKind.of(
                    OrganisationEvent.KIND,
                    Organisation.class,
                    OrganisationEvent.class,
                    OrganisationRegistered::new,
                    OrganisationCorrected::new,
                    OrganisationWithdrawn::new);

    private static final Effective UNDATED = Effective.sinceIfPrinted(null);
    private static final Source SOURCE = Source.system("mesure");

    private final CommandDesk desk;
    private final Permit permit =
            new Permit(
                    new Caller(
                            UUID.randomUUID().toString(),
                            Set.of("avenant:write"),
                            List.of(new HeldRole(Role.CONTRIBUTOR, null, null, null))),
                    List.of(Right.RECORD));

    DeskLoad(EmbeddedPlatform platform) {
        desk = platform.contextOf("territory").getBean(CommandDesk.class);
    }

    Clients run(int callers, double seconds) throws Exception {
        return Clients.run(callers, seconds, () -> this::record);
    }

    private CommandAnswer record() {
        var code = UUID.randomUUID().toString();
        var content = AxonEngine.MEASURE;
        var command =
                KIND.register(OrganisationEvent.KIND + ":mesure." + code, content, UNDATED, SOURCE);
        return desk.carryOut(
                CommandRequest.telling(command, content, UNDATED, SOURCE),
                new CommandHeaders(permit, code, null, null));
    }
}
