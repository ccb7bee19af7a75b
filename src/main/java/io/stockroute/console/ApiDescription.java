package io.stockroute.console;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    /** Several views have a row of the same name; each is named with its view. */
    @Bean
    ModelResolver schemas(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                Class<?> view = type.getEnclosingClass();
                return view == null ? type.getSimpleName() : view.getSimpleName() + "." + type.getSimpleName();
            }
        });
    }

    private static SecurityScheme http(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }
}
