package fr.avenant.recording.sample;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Role;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.kit.access.Caller;
import fr.avenant.kit.access.HeldRole;
import fr.avenant.kit.access.Permit;
import fr.avenant.kit.access.Right;
import fr.avenant.recording.command.Batch;
import fr.avenant.recording.command.BatchEntry;
import fr.avenant.recording.command.Correction;
import fr.avenant.recording.command.Registration;
import fr.avenant.recording.command.Retraction;
import fr.avenant.recording.spreadsheet.Sheet;
import fr.avenant.testplatform.access.TestIssuer;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Requests about organisations, each under a key of its own unless one is given. */
public final class Requests {

    public static final String ORGANISATIONS = "/api/v1/organisations";
    public static final String ACTOR = TestIssuer.EVERYBODY;
    public static final Source SOURCE = Source.system("sample");
    public static final Effective EFFECTIVE = Effective.since("2019");

    private final RunningSample sample;

    public Requests(RunningSample sample) {
        this.sample = sample;
    }

    /** That of somebody who records everywhere. */
    public static Permit permit(String actor) {
        var everywhere = new HeldRole(Role.CONTRIBUTOR, null, null, null);
        return new Permit(
                new Caller(actor, Set.copyOf(TestIssuer.SCOPES), List.of(everywhere)),
                List.of(Right.RECORD));
    }

    public static String freshId() {
        return "organisation:" + UUID.randomUUID();
    }

    public static Organisation named(String name) {
        return new Organisation(
                name, Organisation.Kind.ASSOCIATION, null, null, null, null, null, List.of());
    }

    /** A part of these. */
    public static Organisation partOf(String... wholes) {
        return new Organisation(
                "part",
                Organisation.Kind.STATE,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Stream.of(wholes)
                        .map(it -> new Organisation.Whole(it, null, null, null, null))
                        .toList());
    }

    public static Registration<Organisation> registration(String id, String name) {
        return new Registration<>(id, named(name), EFFECTIVE, SOURCE);
    }

    public Answer register(String id, String name) {
        return register(registration(id, name), UUID.randomUUID().toString());
    }

    public Answer register(Record body, String key, String... headers) {
        return post(ORGANISATIONS, body, key, headers);
    }

    public Answer correct(String id, UUID corrects, String name, String... headers) {
        return correct(id, corrects, Nature.RECTIFICATION, name, headers);
    }

    public Answer correct(String id, UUID corrects, Nature nature, String name, String... headers) {
        return post(
                ORGANISATIONS + "/" + id + "/corrections",
                new Correction<>(corrects, nature, named(name), EFFECTIVE, SOURCE),
                UUID.randomUUID().toString(),
                headers);
    }

    /** An act that changes a part, whatever came before. */
    public Answer rename(String id, String name, String... headers) {
        return post(
                ORGANISATIONS + "/" + id + "/name",
                new SampleController.NewName(name, SOURCE),
                UUID.randomUUID().toString(),
                headers);
    }

    public Answer withdraw(String id, UUID corrects, String... headers) {
        return post(
                ORGANISATIONS + "/" + id + "/withdrawal",
                new Retraction(corrects, Nature.ENTERED_IN_ERROR, SOURCE),
                UUID.randomUUID().toString(),
                headers);
    }

    public static BatchEntry<Organisation> entry(String id, String name) {
        return new BatchEntry<>(id, null, null, named(name), EFFECTIVE, SOURCE);
    }

    public Answer batch(List<BatchEntry<Organisation>> entries, String... headers) {
        return post(
                ORGANISATIONS + "/batches",
                new Batch<>(entries),
                UUID.randomUUID().toString(),
                headers);
    }

    /** The same by somebody else, from a body that comes by and by. */
    public Answer importSheet(String actor, HttpRequest.BodyPublisher csv) {
        return sample.send(
                sample.anonymous(ORGANISATIONS + "/imports")
                        .header("Authorization", "Bearer " + TestIssuer.token(actor))
                        .header("Content-Type", Sheet.CSV)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(csv));
    }

    /**
     * @param format {@link Sheet#CSV} or {@link Sheet#XLSX}
     */
    public Answer importSheet(String format, byte[] file) {
        return importSheet(format, file, UUID.randomUUID().toString());
    }

    public Answer importSheet(String format, byte[] file, String key) {
        return sample.send(
                sample.request(ORGANISATIONS + "/imports")
                        .header("Content-Type", format)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public Answer post(String path, Record body, String key, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Idempotency-Key";
        all[1] = key;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return sample.post(path, EventJson.write(body), all);
    }
}
