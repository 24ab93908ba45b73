package fr.avenant.allinone;

import fr.avenant.local.NamedPort;
import fr.avenant.local.PortCheck;

/** The ports of the platform, all on the loopback address. */
public record PlatformPorts(
        int observatory,
        int territory,
        int engagement,
        int programmation,
        int reporting,
        int identity,
        int postgreSql,
        int kafka,
        int kafkaController) {

    static final int FIRST = 8080;

    /** The highest first port that leaves room for those behind it. */
    static final int LAST_FIRST = 65_535 - 12;

    /**
     * The usual ones: pages on the first, everything else behind it.
     *
     * @param first 8080 unless somebody else has it
     */
    public static PlatformPorts from(int first) {
        return new PlatformPorts(
                first,
                first + 1,
                first + 2,
                first + 3,
                first + 4,
                first + 5,
                first + 10,
                first + 11,
                first + 12);
    }

    public static PlatformPorts usual() {
        return from(FIRST);
    }

    /** Any that are free, for tests beside each other. */
    public static PlatformPorts anyFree() {
        return new PlatformPorts(
                PortCheck.anyFree(),
                PortCheck.anyFree(),
                PortCheck.anyFree(),
                PortCheck.anyFree(),
                PortCheck.anyFree(),
                PortCheck.anyFree(),
                PortCheck.anyFree(),
                PortCheck.anyFree(),
                PortCheck.anyFree());
    }

    void requireFree() {
        PortCheck.requireFree(
                new NamedPort("observatoire", observatory),
                new NamedPort("territory-service", territory),
                new NamedPort("engagement-service", engagement),
                new NamedPort("programmation-service", programmation),
                new NamedPort("reporting-service", reporting),
                new NamedPort("fournisseur d'identité", identity),
                new NamedPort("PostgreSQL", postgreSql),
                new NamedPort("Kafka", kafka),
                new NamedPort("contrôleur Kafka", kafkaController));
    }
}
