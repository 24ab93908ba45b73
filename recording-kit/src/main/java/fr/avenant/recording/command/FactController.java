package fr.avenant.recording.command;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.RecordShape;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.FactKind;
import fr.avenant.recording.guard.RecordedFact;
import fr.avenant.recording.spreadsheet.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The addresses that every kind of recorded fact has: record, correct, withdraw, and what is held.
 *
 * @param <C> what is recorded
 */
public abstract class FactController<C> {

    private final CommandDesk desk;
    private final FactCommands<C> commands;
    private final FactSheet<C> sheet;
    private final Emptied emptied;

    /** Of a kind that decides nothing of its own. */
    protected FactController(CommandDesk desk, FactKind<C, ?> kind) {
        this(desk, FactCommands.of(kind));
    }

    /** Of a kind with rules of its own. */
    protected FactController(CommandDesk desk, FactCommands<C> commands) {
        this.desk = desk;
        this.commands = commands;
        var content = ResolvableType.forClass(getClass()).as(FactController.class).getGeneric();
        this.sheet = new FactSheet<>(desk, commands, content);
        this.emptied = new Emptied(desk.histories());
    }

    /** Records a fact. */
    @Requires(Right.RECORD)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED) // for the OpenAPI document
    ResponseEntity<CommandAnswer> register(
            @RequestHeader HttpHeaders headers, @RequestBody Registration<C> body) {
        complete(body);
        var command =
                commands.register().of(body.id(), body.content(), body.effective(), body.source());
        return answer(
                HttpStatus.CREATED,
                headers,
                CommandRequest.telling(command, body.content(), body.effective(), body.source()));
    }

    /** Records or corrects many facts: all of them, or none. */
    @Requires(Right.RECORD)
    @LargeGroup
    @PostMapping("/batches")
    BatchAnswer batch(@RequestHeader HttpHeaders headers, @RequestBody Batch<C> body) {
        complete(body);
        return answer(headers, body.placed());
    }

    /** The same from the rows of a spreadsheet; what a correction leaves out there stays. */
    @Requires(Right.RECORD)
    @LargeGroup(sheet = true)
    @PostMapping(
            path = "/imports",
            consumes = {Sheet.CSV, Sheet.XLSX})
    BatchAnswer importSheet(@RequestHeader HttpHeaders headers, InputStream file)
            throws IOException {
        var format = Objects.requireNonNull(headers.getContentType(), "consumes says which");
        return answer(headers, sheet.read(format, file));
    }

    /** The columns of such a spreadsheet. */
    @Requires(Right.RECORD)
    @GetMapping(path = "/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    SheetColumns columns() {
        return new SheetColumns(sheet.columns(), Sheet.EMPTY_WORD);
    }

    /** Such a spreadsheet with nothing in it. */
    @Requires(Right.RECORD)
    @GetMapping(path = "/imports", produces = Sheet.CSV)
    String emptySheet() {
        return columns().header();
    }

    /** Corrects a fact, which is told whole: {@code emptied} says what that takes away. */
    @Requires(Right.RECORD)
    @PostMapping("/{id}/corrections")
    ResponseEntity<CommandAnswer> correct(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody Correction<C> body) {
        complete(body);
        var command =
                commands.correct()
                        .of(
                                id,
                                body.corrects(),
                                body.nature(),
                                body.content(),
                                body.effective(),
                                body.source());
        var answer =
                carriedOut(
                        headers,
                        CommandRequest.telling(
                                command, body.content(), body.effective(), body.source()));
        var corrected = List.of(new NamedEvent(id, body.corrects()));
        return entity(
                HttpStatus.OK,
                emptied.toldIn(List.of(answer), corrected, commands.history()).getFirst());
    }

    /** Takes a fact back; whoever runs the platform may, too, of any territory. */
    @Requires(
            value = {Right.RECORD, Right.WITHDRAW},
            logged = "withdrawal")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<CommandAnswer> withdraw(
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody Retraction body) {
        complete(body);
        var command = commands.withdraw().of(id, body.corrects(), body.nature(), body.source());
        return answer(HttpStatus.OK, headers, CommandRequest.withdrawing(command));
    }

    /** What is held under an identifier. */
    @Requires(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<RecordedFact> held(@PathVariable String id) {
        var fact =
                desk.read(id)
                        .orElseThrow(() ->
                                new RequestRefused(CommonRefusal.NOT_RECORDED, Map.of("id", id)));
        return ResponseEntity.ok().eTag("\"" + fact.version() + "\"").body(fact);
    }

    /** Carries a further command of this kind of fact out. */
    protected ResponseEntity<CommandAnswer> answer(
            HttpStatus status, HttpHeaders headers, CommandRequest request) {
        return entity(status, carriedOut(headers, request));
    }

    private CommandAnswer carriedOut(HttpHeaders headers, CommandRequest request) {
        var id = request.command().id();
        InvalidContent.unless(Identifier.isWellFormed(id), "id", "must look like kind:code.code");
        return desk.carryOut(request, CommandHeaders.of(headers));
    }

    private static ResponseEntity<CommandAnswer> entity(HttpStatus status, CommandAnswer answer) {
        return ResponseEntity.status(status).eTag("\"" + answer.version() + "\"").body(answer);
    }

    private BatchAnswer answer(HttpHeaders headers, List<PlacedEntry<C>> entries) {
        var answer =
                desk.carryOutAll(
                        entries.stream().map(it -> it.request(commands)).toList(),
                        CommandHeaders.ofBatch(headers));
        var corrected =
                entries.stream().map(PlacedEntry::corrected).flatMap(Optional::stream).toList();
        return new BatchAnswer(
                answer.recorded(),
                answer.unchanged(),
                emptied.toldIn(answer.facts(), corrected, commands.history()));
    }

    /**
     * @throws InvalidContent if a mandatory field of the body is missing
     */
    protected static void complete(Record body) {
        RecordShape.missing(body)
                .ifPresent(at -> {
                    throw new InvalidContent(at, "is missing");
                });
    }
}
