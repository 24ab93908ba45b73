package fr.avenant.kit.parameter;

import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every address refuse parameters that it does not know, and describes those that it does. */
@Configuration(proxyBeanMethods = false)
public class ParameterConfiguration {

    @Bean
    WebMvcConfigurer knownParameters(List<ParameterGroup> groups) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters(groups))
                        .order(1); // whoever may not ask learns nothing
            }
        };
    }

    @Bean
    OperationCustomizer describedGroups(List<ParameterGroup> groups) {
        groups.forEach(
                group -> SpringDocUtils.getConfig().addRequestWrapperToIgnore(group.argument()));
        return (operation, method) -> {
            for (var argument : method.getMethodParameters()) {
                groups.stream()
                        .filter(group -> group.argument() == argument.getParameterType())
                        .flatMap(group -> group.described().stream())
                        .forEach(operation::addParametersItem);
            }
            return operation;
        };
    }
}
