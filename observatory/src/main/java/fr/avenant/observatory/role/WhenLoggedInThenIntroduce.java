package fr.avenant.observatory.role;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.role.RoleClient.HeldRole;
import fr.avenant.observatory.role.RoleClient.Name;
import fr.avenant.observatory.visitor.Visitor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets operators see who asks for a role, and pages offer what somebody may do. */
@Component
class WhenLoggedInThenIntroduce {

    private static final Logger log = LoggerFactory.getLogger(WhenLoggedInThenIntroduce.class);

    private final RoleClient roles;
    private final Visitor visitor;

    WhenLoggedInThenIntroduce(RoleClient roles, Visitor visitor) {
        this.roles = roles;
        this.visitor = visitor;
    }

    /** Somebody is logged in, whatever comes of this. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent loggedIn) {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return;
        }
        try {
            roles.introduce(new Name(visitor.name()));
            Visitor.remember(
                    attributes.getRequest(),
                    roles.identity().roles().stream()
                            .map(HeldRole::role)
                            .collect(Collectors.toSet()));
        } catch (ServiceRefusal | RestClientException e) {
            log.warn("Nobody could be told who has logged in: {}", e.getMessage());
        }
    }
}
