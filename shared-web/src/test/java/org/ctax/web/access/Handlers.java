package org.ctax.web.access;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The methods of an application that answer requests. */
public final class Handlers {
    private Handlers() {}

    /** Those of ours that do not say who may call them. */
    public static List<String> silent(ApplicationContext application) {
        return ours(application).stream()
                .filter(method -> !method.hasMethodAnnotation(OpenToAll.class)
                        && RolesInterceptor.rolesOf(method).isEmpty())
                .map(HandlerMethod::toString)
                .toList();
    }

    /** Those of ours that everybody may call, by the simple names of their classes. */
    public static List<String> open(ApplicationContext application) {
        return ours(application).stream()
                .filter(method -> method.hasMethodAnnotation(OpenToAll.class))
                .map(method -> method.getBeanType().getSimpleName())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<HandlerMethod> ours(ApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .filter(method -> method.getBeanType().getName().startsWith("org.ctax."))
                .toList();
    }
}
