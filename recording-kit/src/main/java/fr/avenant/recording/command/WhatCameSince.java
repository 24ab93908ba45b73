package fr.avenant.recording.command;

import fr.avenant.contracts.EventType;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.FactCommand;
import fr.avenant.recording.decision.Lifecycle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Says what came since the event that a refused correction names, or that it is none of the
 * aggregate. States keep their newest event only; the others are read when somebody must be told.
 */
final class WhatCameSince implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** The newest of many: whoever missed more reads the fact anew anyway. */
    private static final int MOST_TOLD = 20;

    private final EventStore store;

    WhatCameSince(EventStore store) {
        this.store = store;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (RequestRefused refused) {
            throw refused.refusal() == CommonRefusal.STALE_CORRECTION
                            && work.getMessage().getPayload() instanceof FactCommand command
                    ? explained(refused, command.id())
                    : refused;
        }
    }

    private RequestRefused explained(RequestRefused stale, String id) {
        var corrects = stale.details().get(Lifecycle.CORRECTS);
        var since =
                store.readEvents(id)
                        .asStream()
                        .dropWhile(event -> !event.getIdentifier().equals(corrects))
                        .toList();
        return since.isEmpty()
                ? new RequestRefused(CommonRefusal.CORRECTED_EVENT_UNKNOWN, Map.of())
                : new RequestRefused(stale.refusal(), details(stale, since));
    }

    /**
     * @param since the named event and all after it
     */
    private static Map<String, String> details(
            RequestRefused stale, List<? extends DomainEventMessage<?>> since) {
        var told = since.subList(Math.max(1, since.size() - MOST_TOLD), since.size());
        return Map.of(
                Lifecycle.NEWEST,
                stale.details().getOrDefault(Lifecycle.NEWEST, since.getLast().getIdentifier()),
                "missed",
                Integer.toString(since.size() - 1),
                "since",
                told.stream()
                        .map(DomainEventMessage::getIdentifier)
                        .collect(Collectors.joining(", ")),
                "sinceTypes",
                told.stream()
                        .map(event -> EventType.of(event.getPayloadType()).simpleName())
                        .collect(Collectors.joining(", ")));
    }
}
