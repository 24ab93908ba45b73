package fr.avenant.recording.sample;

import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.recording.command.CommandAnswer;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.recording.command.FactCommands;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactHistory;
import fr.avenant.recording.sample.SampleCommand.Correct;
import fr.avenant.recording.sample.SampleCommand.Register;
import fr.avenant.recording.sample.SampleCommand.Rename;
import fr.avenant.recording.sample.SampleCommand.Withdraw;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations over HTTP, and an address where everything breaks. */
@RestController
@RequestMapping("/api/v1/organisations")
class SampleController extends FactController<Organisation> {

    SampleController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        Register::new,
                        Correct::new,
                        Withdraw::new,
                        new FactHistory<>(
                                OrganisationEvent.KIND,
                                OrganisationEvent.class,
                                (state, it) ->
                                        SampleDecider.evolve(state, it.eventId(), it.event()))));
    }

    /** What an organisation is called from now on. */
    public record NewName(String name, Source source) {}

    @Requires(Right.RECORD)
    @PostMapping("/{id}/name")
    ResponseEntity<CommandAnswer> rename(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody NewName body) {
        complete(body);
        var command = new Rename(id, body.name(), body.source());
        return answer(HttpStatus.OK, headers, CommandRequest.changing(command, Stream.empty()));
    }

    @Requires(Right.PUBLISHED)
    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("on purpose");
    }
}
