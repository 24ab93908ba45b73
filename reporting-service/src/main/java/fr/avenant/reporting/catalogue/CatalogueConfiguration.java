package fr.avenant.reporting.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of the catalogue. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /**
     * @param patterns where the files are; the order within a pattern is that of their names
     */
    @Bean
    Catalogue catalogue(
            @Value("${avenant.catalogue:classpath:catalogue/*.yaml}") List<String> patterns)
            throws IOException {
        var files = new ArrayList<Resource>();
        for (var pattern : patterns) {
            var found = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.stream(found)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .forEach(files::add);
        }
        return Catalogue.read(files);
    }
}
