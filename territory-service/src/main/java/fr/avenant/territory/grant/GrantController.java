package fr.avenant.territory.grant;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.RecordShape;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.access.RoleRecord;
import fr.avenant.kit.access.Roles;
import fr.avenant.recording.command.CommandAnswer;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.CommandHeaders;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.territory.grant.GrantCommand.GrantRole;
import fr.avenant.territory.grant.GrantCommand.RevokeRole;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles over HTTP, for operators. */
@RestController
@RequestMapping("/api/v1/grants")
class GrantController {

    private final CommandDesk desk;
    private final Roles roles;

    GrantController(CommandDesk desk, Roles roles) {
        this.desk = desk;
        this.roles = roles;
    }

    /** A role to give: its identifier follows from it. */
    record NewGrant(Grant content, Effective effective, Source source) {}

    /** Since when it is taken back, and on whose word. */
    record Revocation(Effective effective, Source source) {}

    /** Everything that was ever given, newest first. */
    record History(List<RoleRecord> grants) {}

    /** Gives a role. It holds everywhere as soon as every service has heard of it. */
    @Requires(value = Right.GRANT, logged = "administration")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommandAnswer give(@RequestHeader HttpHeaders headers, @RequestBody NewGrant body) {
        complete(body);
        var id = GrantEvent.KIND + ":" + body.content().code();
        var command = new GrantRole(id, body.content(), body.effective(), body.source());
        return desk.carryOut(
                CommandRequest.telling(command, body.content(), body.effective(), body.source()),
                CommandHeaders.of(headers));
    }

    /** Takes a role back. */
    @Requires(value = Right.GRANT, logged = "administration")
    @PostMapping("/{id}/revocation")
    CommandAnswer revoke(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody Revocation body) {
        complete(body);
        var command = new RevokeRole(id, body.effective(), body.source());
        return desk.carryOut(
                CommandRequest.changing(command, Stream.empty()), CommandHeaders.of(headers));
    }

    /** Who was given what when, and by whom. */
    @Requires({Right.GRANT, Right.AUDIT})
    @GetMapping
    History history() {
        return new History(roles.history());
    }

    private static void complete(Record body) {
        RecordShape.missing(body)
                .ifPresent(at -> {
                    throw new InvalidContent(at, "is missing");
                });
    }
}
