package fr.avenant.contracts.access;

import fr.avenant.contracts.DomainEvent;

/** An event after which somebody has a role, or has it no more: every service must hear of it. */
public interface RoleChange extends DomainEvent {

    /**
     * The topic that carries them and nothing else, besides their place among all facts of their
     * context: there, they would wait for what was recorded before them.
     */
    String TOPIC = "territory.roles";

    /** Whether the role holds from now on. */
    boolean gives();

    /** The role in question. */
    Grant content();
}
