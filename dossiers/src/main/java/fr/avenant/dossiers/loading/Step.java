package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
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

    /** The same whenever the same is asked of the same state, and never else. */
    String key();

    /** Makes a service hold what a dossier says. */
    sealed interface Change extends Step {

        Fact fact();

        /** A member of a batch, as JSON will have it. */
        Entry entry();

        @Override
        default FactKind kind() {
            return fact().kind();
        }

        @Override
        default String id() {
            return fact().id();
        }

        @Override
        default Place place() {
            return fact().place();
        }

        /** How much there is to send, roughly. */
        default int characters() {
            return EventJson.write(entry()).length();
        }
    }

    /**
     * A fact as a batch has it.
     *
     * @param corrects the newest event that the loader has seen; absent if the fact is new
     * @param nature why it changes; goes with {@code corrects}
     */
    record Entry(
            String id,
            @Nullable UUID corrects,
            @Nullable Nature nature,
            Record content,
            Effective effective,
            Source source) {}

    /**
     * Records a fact that the service does not hold, or no longer.
     *
     * @param after the event that took it back; null if it was never there
     */
    record Add(Fact fact, @Nullable UUID after) implements Change {

        @Override
        public Entry entry() {
            return new Entry(id(), null, null, fact.content(), fact.effective(), fact.source());
        }

        @Override
        public String key() {
            return Key.of("add", id(), fact.contentHash(), after);
        }
    }

    /** Corrects a fact that the service holds otherwise. */
    record Correct(Fact fact, UUID corrects, Nature nature) implements Change {

        @Override
        public Entry entry() {
            return new Entry(
                    id(), corrects, nature, fact.content(), fact.effective(), fact.source());
        }

        @Override
        public String key() {
            return Key.of("correct as " + nature, id(), fact.contentHash(), corrects);
        }
    }

    /** Takes back what no dossier holds any more. */
    record Withdraw(FactKind kind, String id, UUID corrects) implements Step, Asked {

        private static final Source FROM = Source.system("dossiers");

        private record Retraction(UUID corrects, Nature nature, Source source) {}

        @Override
        public @Nullable Place place() {
            return null;
        }

        @Override
        public String key() {
            return Key.of("withdraw", id, null, corrects);
        }

        @Override
        public Contexts context() {
            return kind.context();
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
            return key();
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
