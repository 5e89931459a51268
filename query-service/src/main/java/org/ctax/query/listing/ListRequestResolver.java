package org.ctax.query.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from a request which part of a list it asks for. */
final class ListRequestResolver implements HandlerMethodArgumentResolver {
    static final List<String> PARAMETERS = List.of("page", "size", "sort", "q");
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_SEARCH = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListRequest.class;
    }

    @Override
    public ListRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return new ListRequest(
                number(request, "page", 0, 0, LAST_PAGE),
                number(request, "size", ListRequest.USUAL, 1, ListRequest.LARGEST),
                sort(request.getParameter("sort")),
                search(request.getParameter("q")));
    }

    private static int number(NativeWebRequest request, String name, int usual, int least, int most) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw Refusal.malformed("INVALID_PARAMETER", name, name + " is a whole number from " + least + " to " + most);
    }

    private static List<ListRequest.Order> sort(@Nullable String text) {
        var orders = new ArrayList<ListRequest.Order>();
        if (text != null && !text.isBlank()) {
            for (var field : text.split(",", -1)) {
                var descending = field.startsWith("-");
                orders.add(new ListRequest.Order(descending ? field.substring(1) : field, descending));
            }
        }
        return orders;
    }

    private static @Nullable String search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_SEARCH) {
            throw Refusal.malformed(
                    "INVALID_PARAMETER", "q", "At most " + LONGEST_SEARCH + " characters can be searched for");
        }
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
