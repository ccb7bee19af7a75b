package io.stockroute.console.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What the description of the API says beside its operations, which are read from the code. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String SESSION_TOKEN = "sessionToken";

    @Bean
    OpenAPI apiDocument(Optional<BuildProperties> build) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Stockroute")
                                .version(build.map(BuildProperties::getVersion).orElse("development"))
                                .description(
                                        "What the console shows and does. A write sends Content-Type: application/json, with {}"
                                                + " where it needs no body. What is refused is explained by a problem description (RFC 9457)."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                PASSWORD, http("basic", "The administrator's name and password: sees everything."))
                        .addSecuritySchemes(
                                TOKEN, http("bearer", "The token of stockroute.admin.api-token: sees everything."))
                        .addSecuritySchemes(
                                SESSION_TOKEN,
                                http("bearer", "A session token of Shopify's: sees the syncs whose Source is its shop.")
                                        .bearerFormat("JWT")))
                .security(List.of(
                        new SecurityRequirement().addList(PASSWORD),
                        new SecurityRequirement().addList(TOKEN),
                        new SecurityRequirement().addList(SESSION_TOKEN)));
    }

    /** What is refused has the same shape everywhere; the code does not say it at each operation. */
    @Bean
    OpenApiCustomizer refusals() {
        Schema<?> text = new StringSchema();
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What is wrong, for people to read."))
                .addProperty("instance", text);
        ApiResponse refused = new ApiResponse()
                .description("Refused: what is wrong, as a problem description (RFC 9457).")
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        return document -> {
            document.getComponents().addSchemas("Problem", problem);
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> {
                        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, refused);
                        operation.getResponses().values().stream()
                                .filter(ApiDescription::isList)
                                .forEach(ApiDescription::inPages);
                    });
        };
    }

    private static boolean isList(ApiResponse answer) {
        return answer.getContent() != null
                && answer.getContent().values().stream()
                        .anyMatch(content -> content.getSchema() instanceof ArraySchema);
    }

    private static void inPages(ApiResponse answer) {
        answer.addHeaderObject(
                Paging.TOTAL,
                new Header()
                        .description("How many rows the list has on all its pages.")
                        .schema(new IntegerSchema().format("int64")));
        answer.addHeaderObject(
                HttpHeaders.LINK,
                new Header()
                        .description("With rel=\"next\": where the list goes on (RFC 8288). Absent on its last page.")
                        .schema(new StringSchema()));
    }

    /** Several views have a row of the same name; each is named with its view. */
    @Bean
    ModelResolver schemas(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                Class<?> view = type.getEnclosingClass();
                return view == null ? type.getSimpleName() : view.getSimpleName() + "." + type.getSimpleName();
            }
        }) {
            @Override
            public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
                return isText(type) ? new StringSchema() : super.resolve(type, context, next);
            }
        };
    }

    /** Shopify's ids are beyond 2^53, which JavaScript rounds: they are numbers here and text in JSON. */
    private static boolean isText(AnnotatedType type) {
        return type.getCtxAnnotations() != null
                && Arrays.stream(type.getCtxAnnotations())
                        .anyMatch(
                                each -> each instanceof JsonFormat format && format.shape() == JsonFormat.Shape.STRING);
    }

    private static SecurityScheme http(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }
}
