package fr.avenant.reporting.projection;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.engagement.EngagementContextEvent;
import fr.avenant.contracts.programmation.ProgrammationContextEvent;
import fr.avenant.contracts.territory.TerritoryContextEvent;
import org.jspecify.annotations.Nullable;

/**
 * Says what each event does to the read model: a pure function, complete by the compiler's word.
 */
final class Projection {

    private Projection() {}

    /**
     * @param territory slug from the envelope; null for what belongs to none
     */
    static Changes of(DomainEvent event, @Nullable String territory) {
        return switch (event) {
            case TerritoryContextEvent it -> TerritoryProjection.of(it, territory);
            case EngagementContextEvent it -> EngagementProjection.of(it, territory);
            case ProgrammationContextEvent it -> ProgrammationProjection.of(it);
            default ->
                    throw new IllegalArgumentException(
                            "Not an event of a known context: " + event.getClass());
        };
    }
}
