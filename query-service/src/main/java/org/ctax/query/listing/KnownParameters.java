package org.ctax.query.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ctax.query.moment.Moment;
import org.ctax.web.Refusal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that is not understood: a filter with a typing error would otherwise answer with everything. */
final class KnownParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Known> known = new ConcurrentHashMap<>();
    private final Set<String> everywhere;

    /** Takes what is understood at every address. */
    KnownParameters(String... everywhere) {
        this.everywhere = Set.of(everywhere);
    }

    private record Known(Set<String> names, Set<String> repeatable) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getMethod().equals("GET")
                && method.getBeanType().getPackageName().startsWith("org.ctax.query")) {
            var understood = known.computeIfAbsent(method, this::of);
            request.getParameterMap().forEach((name, values) -> check(understood, name, values));
        }
        return true;
    }

    private static void check(Known known, String name, String[] values) {
        if (!known.names().contains(name)) {
            throw Refusal.malformed(
                    "UNKNOWN_PARAMETER",
                    name,
                    known.names().isEmpty()
                            ? "There are no parameters here"
                            : "The parameters here are " + String.join(", ", new TreeSet<>(known.names())));
        }
        if (values.length > 1 && !known.repeatable().contains(name)) {
            throw Refusal.malformed("INVALID_PARAMETER", name, name + " is given more than once");
        }
    }

    private Known of(HandlerMethod method) {
        var names = new HashSet<>(everywhere);
        var repeatable = new HashSet<String>();
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Moment.class) {
                names.add("asOf");
                names.add("valueAsOf");
            } else if (parameter.getParameterType() == ListRequest.class) {
                names.addAll(ListRequestResolver.PARAMETERS);
            } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                for (var component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                    if (Collection.class.isAssignableFrom(component.getType())) {
                        repeatable.add(component.getName());
                    }
                }
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(nameOf(parameter));
                if (Collection.class.isAssignableFrom(parameter.getParameterType())) {
                    repeatable.add(nameOf(parameter));
                }
            }
        }
        return new Known(names, repeatable);
    }

    private static String nameOf(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        var name = annotation == null ? "" : annotation.name();
        return name.isEmpty() ? parameter.getParameter().getName() : name;
    }
}
