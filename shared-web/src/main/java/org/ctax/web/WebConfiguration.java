package org.ctax.web;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.ctax.web.access.AccessConfiguration;
import org.ctax.web.ui.UiConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** To be imported by each service; imported twice into one process it is there once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebLimits.class, Drain.class})
@Import({
    ProblemAdvice.class,
    ProblemErrorController.class,
    OpenApi.class,
    ApiDescription.class,
    AccessConfiguration.class,
    UiConfiguration.class
})
public class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    @Bean
    @Primary
    JsonMapper webJson() {
        return WebJson.create();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    Correlation correlation() {
        return new Correlation();
    }

    @Bean
    BodyLimit bodyLimit(WebLimits limits, ProblemWriter problems) {
        return new BodyLimit(limits, problems);
    }

    @Bean
    Draining draining(Drain drain, ApplicationContext application, ProblemWriter problems) {
        return new Draining(drain.drain(), application, problems);
    }

    /** Parts of an upload may be as large as the whole. */
    @Bean
    MultipartConfigElement uploads(WebLimits limits) {
        return new MultipartConfigElement(
                "", limits.file().toBytes(), limits.file().toBytes(), 64 * 1024);
    }

    /** What is sent is read once it is known that the account may send it. */
    @Bean
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Who sends too much can read the answer only if the rest is swallowed; the bound keeps that from being endless. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowing(WebLimits limits) {
        var most = Integer.toString(
                (int) Math.min(Integer.MAX_VALUE, 2 * limits.file().toBytes()));
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", most));
    }
}
