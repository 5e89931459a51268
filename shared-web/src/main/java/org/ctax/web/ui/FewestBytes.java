package org.ctax.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Takes the smaller of the compressed files; the framework takes the one that the browser names first. */
final class FewestBytes implements ResourceResolver {
    private static final Pattern BROTLI = Pattern.compile("(^|[\\s,])br($|[\\s,;])");

    private final ResourceResolver brotli = of("br");
    private final ResourceResolver gzip = of("gzip");

    private static ResourceResolver of(String coding) {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of(coding));
        return resolver;
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var smaller = accepted != null && BROTLI.matcher(accepted).find() ? brotli : gzip;
        return smaller.resolveResource(request, path, locations, chain);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
