package org.ctax.query.moment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.CatchingUp;
import org.ctax.query.projection.ViewProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches the web to understand moments and positions. */
@Configuration(proxyBeanMethods = false)
class MomentConfiguration {
    @Bean
    Moments moments(
            EventLog log,
            ViewProgress progress,
            @Value("${ctax.views.await:5s}") Duration patience,
            ObjectProvider<Clock> clock) {
        return new Moments(log, progress, patience, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    WebMvcConfigurer momentsOverHttp(Moments moments, CatchingUp views) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new MomentResolver(moments));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OnceBuilt(views)).addPathPatterns("/api/**");
                registry.addInterceptor(new AtLeast(moments)).addPathPatterns("/api/**");
            }
        };
    }
}
