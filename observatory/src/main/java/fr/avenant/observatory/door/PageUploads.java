package fr.avenant.observatory.door;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A file in a page's form may be as long as one that a program sends. */
@Configuration(proxyBeanMethods = false)
class PageUploads {

    /**
     * Files wait under names of the server's own; the form around one is no larger than a command.
     */
    @Bean
    MultipartConfigElement multipartConfig(BodyLimits limits) {
        var file = limits.upload().toBytes();
        return new MultipartConfigElement("", file, file + limits.command().toBytes(), 0);
    }
}
