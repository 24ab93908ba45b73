package fr.avenant.reporting.list;

import fr.avenant.kit.parameter.ParameterGroup;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.table.TableSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets whatever answers with a list take as an argument in what form it is asked for. */
@Configuration(proxyBeanMethods = false)
class ListArguments {

    /** What an address says of form and page, as an argument of one type. */
    private abstract static class Argument<T>
            implements HandlerMethodArgumentResolver, ParameterGroup {

        private final Class<T> type;

        Argument(Class<T> type) {
            this.type = type;
        }

        abstract T of(Parameters given, ExportFormat format);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public T resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var values = new LinkedMultiValueMap<String, String>();
            request.getParameterMap().forEach((name, of) -> values.addAll(name, List.of(of)));
            var given = new Parameters(values);
            return of(
                    given,
                    ExportFormat.of(
                            given, request.getHeader(HttpHeaders.ACCEPT), ExportFormat.OF_TABLES));
        }

        @Override
        public Class<?> argument() {
            return type;
        }

        @Override
        public List<Parameter> described() {
            return List.of(
                    described(
                            ExportFormat.PARAMETER,
                            "The form of the answer; whatever the header Accept names unless given, or else JSON",
                            new StringSchema()
                                    ._enum(
                                            ExportFormat.OF_TABLES.stream()
                                                    .map(ExportFormat::code)
                                                    .toList())));
        }

        static Parameter described(String name, String description, Schema<?> schema) {
            return new QueryParameter()
                    .name(name)
                    .description(description)
                    .required(false)
                    .schema(schema);
        }
    }

    private static final class FormArgument extends Argument<AskedForm> {

        FormArgument() {
            super(AskedForm.class);
        }

        @Override
        AskedForm of(Parameters given, ExportFormat format) {
            return new AskedForm(format);
        }
    }

    private static final class ListArgument extends Argument<AskedList> {

        ListArgument() {
            super(AskedList.class);
        }

        @Override
        AskedList of(Parameters given, ExportFormat format) {
            return AskedList.of(given, format);
        }

        @Override
        public List<Parameter> described() {
            var limit = new IntegerSchema();
            limit.setDefault(ListPage.LARGEST);
            limit.setMinimum(BigDecimal.ONE);
            limit.setMaximum(new BigDecimal(ListPage.LARGEST));
            return Stream.concat(
                            super.described().stream(),
                            Stream.of(
                                    described(
                                            AskedList.AFTER,
                                            "With JSON: next of the page before",
                                            new StringSchema()),
                                    described(
                                            AskedList.LIMIT,
                                            "With JSON: how many entries a page has at most",
                                            limit)))
                    .toList();
        }
    }

    @Bean
    ParameterGroup askedForm() {
        return new FormArgument();
    }

    @Bean
    ParameterGroup askedList() {
        return new ListArgument();
    }

    @Bean
    WebMvcConfigurer askedLists() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FormArgument());
                resolvers.add(new ListArgument());
            }
        };
    }

    /** Says of each list that it can be had as a table. */
    @Bean
    OperationCustomizer listsAsTables() {
        return (operation, method) -> {
            var answer = operation.getResponses().get("200");
            if (isList(method) && answer != null) {
                ExportFormat.OF_TABLES.stream()
                        .filter(format -> format != ExportFormat.JSON)
                        .forEach(format -> add(answer.getContent(), format));
            }
            return operation;
        };
    }

    private static boolean isList(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(type -> type == AskedForm.class || type == AskedList.class)
                && method.getReturnType().getParameterType() != TableSchema.class;
    }

    private static void add(Content content, ExportFormat format) {
        var schema = new StringSchema();
        if (format.csv() == null) {
            schema.setFormat("binary");
        }
        var type = format.type();
        content.addMediaType(
                type.getType() + "/" + type.getSubtype(), new MediaType().schema(schema));
    }
}
