package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.dossiers.fact.Fact;
import fr.avenant.dossiers.fact.FactKind;
import fr.avenant.dossiers.fact.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to ask of a service. */
public sealed interface Step {

    FactKind kind();

    String id();

    /** Where the fact is written; null if no dossier holds it. */
    @Nullable Place place();

    /** Below the address of the service. */
    String path();

    /** The request, as JSON will have it. */
    Record body();

    /**
     * The same whenever the same is asked of the same state, and never else: a step that was
     * carried out before an interruption is answered again, not repeated.
     */
    String idempotencyKey();

    /**
     * Records a fact that the service does not hold, or no longer.
     *
     * @param after the event that took it back; null if it was never there
     */
    record Add(Fact fact, @Nullable UUID after) implements Step {

        private record Registration(
                String id, Record content, Effective effective, Source source) {}

        @Override
        public FactKind kind() {
            return fact.kind();
        }

        @Override
        public String id() {
            return fact.id();
        }

        @Override
        public Place place() {
            return fact.place();
        }

        @Override
        public String path() {
            return "/api/v1/" + kind().collection();
        }

        @Override
        public Record body() {
            return new Registration(id(), fact.content(), fact.effective(), fact.source());
        }

        @Override
        public String idempotencyKey() {
            return Key.of("add", id(), fact.contentHash(), after);
        }
    }

    /** Corrects a fact that the service holds otherwise. */
    record Correct(Fact fact, UUID corrects, Nature nature) implements Step {

        private record Correction(
                UUID corrects, Nature nature, Record content, Effective effective, Source source) {}

        @Override
        public FactKind kind() {
            return fact.kind();
        }

        @Override
        public String id() {
            return fact.id();
        }

        @Override
        public Place place() {
            return fact.place();
        }

        @Override
        public String path() {
            return "/api/v1/%s/%s/corrections".formatted(kind().collection(), id());
        }

        @Override
        public Record body() {
            return new Correction(
                    corrects, nature, fact.content(), fact.effective(), fact.source());
        }

        @Override
        public String idempotencyKey() {
            return Key.of("correct as " + nature, id(), fact.contentHash(), corrects);
        }
    }

    /** Takes back what no dossier holds any more. */
    record Withdraw(FactKind kind, String id, UUID corrects) implements Step {

        private static final Source FROM = Source.system("dossiers");

        private record Retraction(UUID corrects, Nature nature, Source source) {}

        @Override
        public @Nullable Place place() {
            return null;
        }

        @Override
        public String path() {
            return "/api/v1/%s/%s/withdrawal".formatted(kind.collection(), id);
        }

        @Override
        public Record body() {
            return new Retraction(corrects, Nature.ENTERED_IN_ERROR, FROM);
        }

        @Override
        public String idempotencyKey() {
            return Key.of("withdraw", id, null, corrects);
        }
    }

    /** What a step is told apart by. */
    record Key(String action, String id, @Nullable String contentHash, @Nullable UUID after) {

        static String of(
                String action, String id, @Nullable String contentHash, @Nullable UUID after) {
            return EventJson.hash(new Key(action, id, contentHash, after));
        }
    }
}
