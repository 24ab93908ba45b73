package fr.avenant.reporting.access;

import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.Reach;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.access.Roles;
import fr.avenant.reporting.journal.ActorsShown;
import fr.avenant.reporting.journal.Authors;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells who asks. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    /** What the asker of the running request may see. */
    @Bean
    Supplier<Reach> asker(Callers callers) {
        return () -> callers.current().reach();
    }

    /** Whether the asker sees the pseudonyms in the journal. */
    @Bean
    ActorsShown actorsShown(Callers callers) {
        return () -> callers.current().may(Right.AUDIT);
    }

    @Bean
    Authors authors(Roles roles) {
        return new AuthorsByRole(roles);
    }
}
