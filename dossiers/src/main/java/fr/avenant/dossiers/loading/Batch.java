package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.dossiers.fact.FactKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts of one kind that are recorded or corrected together: all of them, or none.
 *
 * @param steps of that kind, no identifier twice; at least one where it is sent
 */
record Batch(FactKind kind, List<Step.Change> steps) implements Asked {

    private record Body(List<Step.Entry> facts) {}

    private record Key(List<String> steps) {}

    Batch {
        steps = List.copyOf(steps);
    }

    @Override
    public Contexts context() {
        return kind.context();
    }

    @Override
    public String path() {
        return "/api/v1/%s/batches".formatted(kind.collection());
    }

    @Override
    public Record body() {
        return new Body(steps.stream().map(Step.Change::entry).toList());
    }

    @Override
    public String idempotencyKey() {
        return EventJson.hash(new Key(steps.stream().map(Step::key).toList()));
    }

    int size() {
        return steps.size();
    }

    /** Identifiers of what its members name, other members included. */
    Stream<String> references() {
        return steps.stream().flatMap(step -> step.fact().references()).distinct();
    }

    /** Its first and its second half, in order, of a batch of two or more. */
    List<Batch> halves() {
        var middle = size() / 2;
        return List.of(
                new Batch(kind, steps.subList(0, middle)),
                new Batch(kind, steps.subList(middle, size())));
    }
}
