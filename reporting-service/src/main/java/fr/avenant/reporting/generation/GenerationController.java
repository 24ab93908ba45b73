package fr.avenant.reporting.generation;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Generations over HTTP: which ones there are, and a new one from the topics. */
@RestController
@RequestMapping("/api/v1/generations")
class GenerationController {

    /** Those that are not retired. */
    record Alive(List<Generation> generations) {}

    private final Generations generations;

    GenerationController(Generations generations) {
        this.generations = generations;
    }

    @Requires({Right.OPERATE, Right.AUDIT})
    @GetMapping
    Alive alive() {
        return new Alive(generations.alive());
    }

    @Requires(
            value = {Right.OPERATE, Right.AUDIT},
            logged = "replay")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Generation rebuild() {
        return generations
                .rebuild()
                .orElseThrow(() ->
                        new RequestRefused(GenerationRefusal.GENERATION_BEING_BUILT, Map.of()));
    }
}
