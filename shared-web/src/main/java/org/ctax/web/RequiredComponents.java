package org.ctax.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of a shape which of its fields are always there: those of which the record does not say that they may be absent. */
final class RequiredComponents implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && type.getType() != null) {
            var shape = Json.mapper().constructType(type.getType()).getRawClass();
            if (shape.isRecord()) {
                require(shape, defined(resolved, context));
            }
        }
        return resolved;
    }

    private static Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        if (reference == null) {
            return resolved;
        }
        var defined = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return defined == null ? resolved : defined;
    }

    private static void require(Class<?> shape, Schema<?> schema) {
        Map<String, ?> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (var component : shape.getRecordComponents()) {
            var required = schema.getRequired();
            var there = required != null && required.contains(component.getName());
            if (!there && properties.containsKey(component.getName()) && isAlwaysThere(component)) {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        var shape = component.getDeclaringRecord();
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.getAccessor().isAnnotationPresent(JsonInclude.class)
                && !shape.isAnnotationPresent(JsonInclude.class)
                // The published language takes an absent list for an empty one.
                && !(component.getType() == List.class && shape.getPackageName().startsWith("org.ctax.events"));
    }
}
