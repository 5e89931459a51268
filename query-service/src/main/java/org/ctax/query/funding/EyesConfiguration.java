package org.ctax.query.funding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.ctax.web.access.Reader;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller the {@link Eyes} of who asks. */
@Configuration(proxyBeanMethods = false)
class EyesConfiguration implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Eyes.class);
    }

    private final Confidentiality confidentiality;

    EyesConfiguration(Confidentiality confidentiality) {
        this.confidentiality = confidentiality;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Eyes.class;
            }

            @Override
            public Eyes resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest web,
                    @Nullable WebDataBinderFactory binder) {
                var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
                return confidentiality.of(Reader.of(request));
            }
        });
    }
}
