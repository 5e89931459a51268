package org.ctax.query;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes an event of a family as one of the events that there are in it. */
@Component
final class SealedFamilies implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var family = type.getType() == null
                ? null
                : Json.mapper().constructType(type.getType()).getRawClass();
        if (family == null || !family.isInterface() || !family.isSealed()) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        var schema = new Schema<>().description("One of the events of a family of the published language");
        for (var member : family.getPermittedSubclasses()) {
            schema.addOneOfItem(context.resolve(new AnnotatedType(member).resolveAsRef(true)));
        }
        context.defineModel(family.getSimpleName(), schema);
        return new Schema<>().$ref(family.getSimpleName());
    }
}
