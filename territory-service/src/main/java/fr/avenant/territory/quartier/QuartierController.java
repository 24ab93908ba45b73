package fr.avenant.territory.quartier;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.recording.command.CommandAnswer;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.recording.command.FactCommands;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactHistory;
import fr.avenant.territory.quartier.QuartierCommand.CorrectQuartier;
import fr.avenant.territory.quartier.QuartierCommand.RegisterQuartier;
import fr.avenant.territory.quartier.QuartierCommand.UpdateQuartierGeography;
import fr.avenant.territory.quartier.QuartierCommand.WithdrawQuartier;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quartiers over HTTP. */
@RestController
@RequestMapping("/api/v1/quartiers")
class QuartierController extends FactController<Quartier> {

    QuartierController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        RegisterQuartier::new,
                        CorrectQuartier::new,
                        WithdrawQuartier::new,
                        new FactHistory<>(
                                QuartierEvent.KIND, QuartierEvent.class, QuartierDecider::evolve)));
    }

    /** What is said of a new perimeter. */
    record NewPerimeter(Perimeter perimeter, Effective effective, Source source) {}

    /** Records a version of the perimeter. */
    @Requires({Right.RECORD, Right.DECIDE})
    @PostMapping("/{id}/perimeters")
    ResponseEntity<CommandAnswer> updateGeography(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody NewPerimeter body) {
        complete(body);
        var command =
                new UpdateQuartierGeography(id, body.perimeter(), body.effective(), body.source());
        return answer(HttpStatus.OK, headers, CommandRequest.changing(command, Stream.empty()));
    }
}
