package fr.avenant.reporting.projection;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.generation.Projections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The projections as the service has them, without the service. */
public final class AllProjections {

    private AllProjections() {}

    public static Projections create() {
        try {
            var measures =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:catalogue/*.yaml");
            return new ProjectionWriter(Catalogue.read(List.of(measures)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
