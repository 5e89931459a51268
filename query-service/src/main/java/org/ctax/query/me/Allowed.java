package org.ctax.query.me;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a role may call: of this process as the operations themselves say it, of the other service as is written down. */
@Component
class Allowed {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Map<Role, List<String>> known = new ConcurrentHashMap<>();

    Allowed(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<String> to(Role role) {
        return known.computeIfAbsent(role, this::found);
    }

    private List<String> found(Role role) {
        return Stream.concat(here(role), Described.to(role)).sorted().distinct().toList();
    }

    private Stream<String> here(Role role) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> isAllowed(entry.getValue(), role))
                .flatMap(entry -> operations(entry.getKey()));
    }

    private static boolean isAllowed(HandlerMethod method, Role role) {
        var roles = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Roles.class);
        return roles != null && List.of(roles.value()).contains(role);
    }

    private static Stream<String> operations(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
    }
}
