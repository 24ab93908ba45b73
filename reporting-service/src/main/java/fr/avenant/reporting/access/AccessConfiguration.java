package fr.avenant.reporting.access;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.journal.ActorsShown;
import fr.avenant.reporting.journal.Authors;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells who asks. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** What the asker of the running request may see. */
    @Bean
    Supplier<Reach> asker() {
        return () -> Reach.EVERYWHERE;
    }

    /** Whether the asker sees the pseudonyms in the journal. */
    @Bean
    ActorsShown actorsShown() {
        return () -> true;
    }

    /** For whom the people behind the pseudonyms record: nobody has told. */
    @Bean
    Authors authors() {
        return _ -> Map.of();
    }
}
