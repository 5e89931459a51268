package org.ctax.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import javax.money.MonetaryAmount;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every description of the interface says first, and the shapes that Java's types do not show. */
@Configuration(proxyBeanMethods = false)
class OpenApi {
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(MonetaryAmount.class, new Schema<>().$ref("#/components/schemas/Amount"))
                .replaceWithSchema(
                        BigDecimal.class,
                        new StringSchema().description("a decimal string").example("12.5"));
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi() {
        return new OpenAPI()
                .components(new Components().addSecuritySchemes(BEARER, bearer()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                // Wherever it was read from: the same at every address, behind a proxy too.
                .servers(List.of(new Server().url("/")))
                .info(new Info()
                        .title("Counter-Terrorism Assistance Exchange")
                        .version("1")
                        .description("""
                            Who promises, pays, plans, delivers and needs assistance against terrorism. \
                            Amounts are exact: a decimal string and an ISO 4217 currency; shares are per cent and \
                            rates units of one currency for one unit of another, both as decimal strings; days are \
                            ISO 8601; countries ISO 3166-1 alpha-3; regions UN M49. Every refusal is a problem \
                            (RFC 9457) with a stable code. The client makes the ids: the same message sent twice \
                            does nothing the second time and says so. An answer to a command carries the position \
                            of what it wrote; a view asked with atLeast=POSITION has seen it. \
                            Each request brings a token of the exchange's issuer (OpenID Connect); x-roles says of \
                            each operation which roles may call it, and what is answered is what the account may know.\
                            """));
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    OpenApiCustomizer answers() {
        return new OpenApiAnswers();
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the exchange's issuer");
    }

    static Schema<?> amount() {
        return new ObjectSchema()
                .description("An exact amount of money")
                .addProperty(
                        "amount",
                        new StringSchema().description("decimal string").example("1250.00"))
                .addProperty(
                        "currency", new StringSchema().description("ISO 4217").example("EUR"))
                .required(List.of("amount", "currency"));
    }
}
