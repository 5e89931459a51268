package org.ctax.query.listing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.ctax.query.moment.Moment;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches the web, and its description, how lists are asked for. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ListRequest.class, Moment.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ListRequestResolver());
    }

    /** A day in an address is written as everywhere else, not as in some country. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        var days = new DateTimeFormatterRegistrar();
        days.setUseIsoFormat(true);
        days.registerFormatters(registry);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters("atLeast")).addPathPatterns("/api/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/ops/**", "/me", "/me/views/**", "/settings");
    }

    @Bean
    OperationCustomizer parametersOfViews() {
        return (operation, method) -> {
            if (takes(method, ListRequest.class)) {
                add(operation, "page", new IntegerSchema(), "Number of the page, from 0");
                add(operation, "size", new IntegerSchema(), "Items a page, 1 to 1000; 50 where absent");
                add(
                        operation,
                        "sort",
                        new StringSchema(),
                        "Fields, separated by commas; a minus sign before a field reverses it");
                add(operation, "q", new StringSchema(), "Text to search for");
            }
            if (takes(method, Moment.class)) {
                add(
                        operation,
                        "asOf",
                        new StringSchema(),
                        "What was recorded by then: an instant (ISO 8601 with offset) or a position; now where absent");
                add(
                        operation,
                        "valueAsOf",
                        new StringSchema().format("date"),
                        "What had happened by the end of this day; no limit where absent");
                add(
                        operation,
                        "atLeast",
                        new IntegerSchema().format("int64"),
                        "Waits until the views hold this position (503 VIEW_BEHIND after 5 s)");
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == type) {
                return true;
            }
        }
        return false;
    }

    private static void add(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("query").name(name).schema(schema).description(description));
    }
}
