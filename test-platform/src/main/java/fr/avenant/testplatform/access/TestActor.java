package fr.avenant.testplatform.access;

import fr.avenant.contracts.Contexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of each role, who is known to every service under test from its start. */
public enum TestActor {
    PUBLIC(null, null, TestIssuer.SCOPES),
    NOBODY("0a1b2c3d-0001-4000-8000-000000000001", null, TestIssuer.SCOPES),
    COORDINATOR("0a1b2c3d-0002-4000-8000-000000000002", "coordinator", TestIssuer.SCOPES),
    AUDITOR("0a1b2c3d-0003-4000-8000-000000000003", "auditor", TestIssuer.SCOPES),
    INTEGRATOR("0a1b2c3d-0004-4000-8000-000000000004", "integrator", TestIssuer.SCOPES),
    OPERATOR("0a1b2c3d-0005-4000-8000-000000000005", "operator", TestIssuer.SCOPES),
    VALIDATOR_OF_CAHORS(
            "0a1b2c3d-0006-4000-8000-000000000006", "validator cahors", TestIssuer.SCOPES),
    CONTRIBUTOR_OF_CAHORS(
            "0a1b2c3d-0007-4000-8000-000000000007", "contributor cahors", TestIssuer.SCOPES),
    CONTRIBUTOR_OF_CAHORS_FOR_TERRITORY(
            "0a1b2c3d-0008-4000-8000-000000000008",
            "contributor cahors territory",
            TestIssuer.SCOPES),
    CONTRIBUTOR_OF_CAHORS_FOR_ENGAGEMENT(
            "0a1b2c3d-0009-4000-8000-000000000009",
            "contributor cahors engagement",
            TestIssuer.SCOPES),
    CONTRIBUTOR_OF_CAHORS_FOR_PROGRAMMATION(
            "0a1b2c3d-000a-4000-8000-00000000000a",
            "contributor cahors programmation",
            TestIssuer.SCOPES),
    CONTRIBUTOR_EVERYWHERE(
            "0a1b2c3d-000b-4000-8000-00000000000b", "contributor", TestIssuer.SCOPES),
    CONTRIBUTOR_WHO_MAY_ONLY_READ(
            "0a1b2c3d-000c-4000-8000-00000000000c", "contributor", List.of("avenant:read"));

    private final @Nullable String actor;
    private final @Nullable String role;

    @SuppressWarnings("ImmutableEnumChecker") // lists of List.of
    private final List<String> scopes;

    TestActor(@Nullable String actor, @Nullable String role, List<String> scopes) {
        this.actor = actor;
        this.role = role;
        this.scopes = scopes;
    }

    /** The header that says who asks; empty for the public. */
    public String authorization() {
        return actor == null ? "" : "Bearer " + TestIssuer.token(actor, scopes);
    }

    /** Whether facts of a territory may be recorded. */
    public boolean mayRecord(Contexts context, String territory) {
        return switch (this) {
            case CONTRIBUTOR_EVERYWHERE -> true;
            case CONTRIBUTOR_OF_CAHORS -> territory.equals("cahors");
            case CONTRIBUTOR_OF_CAHORS_FOR_TERRITORY,
                    CONTRIBUTOR_OF_CAHORS_FOR_ENGAGEMENT,
                    CONTRIBUTOR_OF_CAHORS_FOR_PROGRAMMATION ->
                    territory.equals("cahors") && name().endsWith("_FOR_" + context.name());
            case PUBLIC,
                    NOBODY,
                    COORDINATOR,
                    AUDITOR,
                    INTEGRATOR,
                    OPERATOR,
                    VALIDATOR_OF_CAHORS,
                    CONTRIBUTOR_WHO_MAY_ONLY_READ ->
                    false;
        };
    }

    /** Whether acts of a territory's partners may be recorded: contributors and validators. */
    public boolean mayDecide(Contexts context, String territory) {
        return mayRecord(context, territory)
                || (this == VALIDATOR_OF_CAHORS && territory.equals("cahors"));
    }

    /** Whether what a territory keeps to itself may be opened to everybody: by validators alone. */
    public boolean mayPublish(String territory) {
        return this == VALIDATOR_OF_CAHORS && territory.equals("cahors");
    }

    /** Whether facts of a territory may be taken back: by operators, too. */
    public boolean mayWithdraw(Contexts context, String territory) {
        return this == OPERATOR || mayRecord(context, territory);
    }

    /** Whether what a territory has not published may be read. */
    public boolean mayRead(Contexts context, String territory) {
        return switch (this) {
            case COORDINATOR, AUDITOR, CONTRIBUTOR_WHO_MAY_ONLY_READ -> true;
            case PUBLIC,
                    NOBODY,
                    INTEGRATOR,
                    OPERATOR,
                    VALIDATOR_OF_CAHORS,
                    CONTRIBUTOR_OF_CAHORS,
                    CONTRIBUTOR_OF_CAHORS_FOR_TERRITORY,
                    CONTRIBUTOR_OF_CAHORS_FOR_ENGAGEMENT,
                    CONTRIBUTOR_OF_CAHORS_FOR_PROGRAMMATION,
                    CONTRIBUTOR_EVERYWHERE ->
                    mayDecide(context, territory);
        };
    }

    static List<String> roles() {
        return List.of(values()).stream()
                .filter(it -> it.actor != null && it.role != null)
                .map(it -> it.actor + " " + it.role)
                .toList();
    }
}
