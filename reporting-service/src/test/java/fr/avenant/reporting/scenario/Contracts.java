package fr.avenant.reporting.scenario;

import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import java.util.List;

/** Contracts of the territories of tests. */
public final class Contracts {

    private Contracts() {}

    /** Under {@code contract:<territory>.cdv}, not signed. */
    public static ContractRegistered registered(String territory) {
        return new ContractRegistered(
                "contract:" + territory + ".cdv",
                unsigned(territory),
                Facts.SINCE_2015,
                Facts.source());
    }

    public static Contract unsigned(String territory) {
        return new Contract(
                territory,
                Contract.Kind.CONTRAT_DE_VILLE,
                "Contrat de ville " + territory,
                new Period("2015", "2030"),
                "loi 2014-173",
                "CV037",
                List.of(),
                List.of("organisation:etat"),
                null,
                List.of());
    }
}
