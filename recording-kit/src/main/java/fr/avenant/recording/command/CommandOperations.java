package fr.avenant.recording.command;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What OpenAPI says of every operation on recorded facts: name, headers, refusals. */
final class CommandOperations implements GlobalOperationCustomizer {

    private static final String PROBLEM = "application/problem+json";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var controller = method.getBeanType();
        if (FactController.class.isAssignableFrom(controller)) {
            var kind = controller.getSimpleName().replace("Controller", "");
            operation.operationId(method.getMethod().getName() + kind).tags(List.of(kind));
            var ofOne = operation.getParameters() != null; // the identifier in the path
            if (ofOne) {
                refuse(operation, "404", "Nothing is recorded under this identifier");
            }
        }
        if (method.hasMethodAnnotation(PostMapping.class) && readsHeaders(method)) {
            describeCommand(operation);
            if (method.getReturnType().getParameterType() == BatchAnswer.class) {
                describeBatch(operation, method);
            } else {
                describeVersion(operation);
            }
        }
        return operation;
    }

    /** Only commands do. */
    private static boolean readsHeaders(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == HttpHeaders.class);
    }

    private static void describeCommand(Operation operation) {
        operation
                .addParametersItem(
                        header(HeaderReader.IDEMPOTENCY_KEY, HeaderReader.KEY_FORM)
                                .required(true)
                                .description("Asked again under it, a request is answered again"))
                .addParametersItem(
                        new HeaderParameter()
                                .name(HeaderReader.CORRELATION_ID)
                                .schema(text().format("uuid"))
                                .description("The request at the root; absent if this is it"));
        refuse(operation, "400", "The body or a header can never be accepted");
        refuse(operation, "401", "No token, or one that is not valid");
        refuse(operation, "403", "The role is missing for a territory that the command touches");
        refuse(operation, "409", "Refused in the present state; the code says why");
    }

    private static void describeVersion(Operation operation) {
        operation.addParametersItem(
                header(HttpHeaders.IF_MATCH, HeaderReader.VERSION_FORM)
                        .description("The version that the asker has seen"));
        refuse(operation, "412", "The version in If-Match is not the current one");
    }

    private static void describeBatch(Operation operation, HandlerMethod method) {
        refuse(operation, "413", "There is more of it than is taken at once");
        var consumed =
                Objects.requireNonNull(method.getMethodAnnotation(PostMapping.class)).consumes();
        if (consumed.length > 0) {
            var body = new RequestBody().required(true).content(new Content());
            Stream.of(consumed)
                    .forEach(type ->
                            body.getContent()
                                    .addMediaType(
                                            type, new MediaType().schema(text().format("binary"))));
            operation.requestBody(body);
        }
    }

    private static Parameter header(String name, String form) {
        return new HeaderParameter().name(name).schema(text().pattern("^" + form + "$"));
    }

    private static void refuse(Operation operation, String status, String why) {
        var problem = new MediaType().schema(new Schema<>().$ref("Problem"));
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(why)
                                .content(new Content().addMediaType(PROBLEM, problem)));
    }

    private static Schema<?> text() {
        return new JsonSchema().types(Set.of("string"));
    }
}
