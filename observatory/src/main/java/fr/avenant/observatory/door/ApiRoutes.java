package fr.avenant.observatory.door;

import static org.springframework.web.servlet.function.RequestPredicates.DELETE;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.PUT;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which address below {@code /api}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServiceAddresses.class, BodyLimits.class})
class ApiRoutes {

    private static final String READ =
            "/api/v1/{collection:territories|quartiers|contracts|engagements|indicators|organisations|documents|measures|labels|comparison|comparisons|explanations|data-quality|events|identity|status|generations}";

    private final Passage passage;

    ApiRoutes(Passage passage) {
        this.passage = passage;
    }

    @Bean
    RouterFunction<ServerResponse> api(ServiceAddresses services) {
        var routes =
                route().route(
                                GET(READ).or(GET(READ + "/{*rest}")),
                                new Proxy(passage, services.reporting(), path -> path))
                        .GET("/api/docs/events", _ -> AsyncApiDocument.response());
        Map.of(
                        "territory", services.territory(),
                        "engagement", services.engagement(),
                        "programmation", services.programmation())
                .forEach((name, address) -> writing(routes, name, address));
        documents(routes, "reporting", services.reporting());
        return routes.route(path("/api/**"), _ -> DoorProblem.ADDRESS_UNKNOWN.response()).build();
    }

    private void writing(RouterFunctions.Builder routes, String name, URI address) {
        var prefix = "/api/" + name;
        var all = prefix + "/v1/{*rest}";
        routes.route(
                GET(all).or(POST(all)).or(PUT(all)).or(DELETE(all)),
                new Proxy(passage, address, path -> "/api" + path.substring(prefix.length())));
        documents(routes, name, address);
    }

    private void documents(RouterFunctions.Builder routes, String name, URI address) {
        routes.GET("/api/docs/" + name, new Proxy(passage, address, _ -> "/v3/api-docs"));
    }
}
