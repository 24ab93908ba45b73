package fr.avenant.contracts.access;

import fr.avenant.contracts.DomainEvent;

/** An event after which somebody has a role, or has it no more: every service must hear of it. */
public interface RoleChange extends DomainEvent {

    /** Whether the role holds from now on. */
    boolean gives();

    /** The role in question. */
    Grant content();
}
