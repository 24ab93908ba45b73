package fr.avenant.contracts.territory;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** Figures about places. */
public sealed interface StatisticEvent extends TerritoryContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "statistic";

    /** A figure was published. */
    @PublishedType("fr.avenant.territory.StatisticPublished")
    record StatisticPublished(String id, Statistic content, Effective effective, Source source)
            implements StatisticEvent, Recording<Statistic> {
        public StatisticPublished {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.territory.StatisticCorrected")
    record StatisticCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Statistic content,
            Effective effective,
            Source source)
            implements StatisticEvent, Recording<Statistic>, Correcting {
        public StatisticCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.territory.StatisticWithdrawn")
    record StatisticWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements StatisticEvent, Withdrawal {
        public StatisticWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
