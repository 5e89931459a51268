package org.ctax.events;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.jspecify.annotations.Nullable;

/** Makes an example of any event, always the same one: every field says something, or as few as may. */
final class Samples {
    private Samples() {}

    /** Every field is there. */
    static Object full(Class<?> event) {
        return record(event, false, 0);
    }

    /** What may be absent is. */
    static Object least(Class<?> event) {
        return record(event, true, 0);
    }

    /** {@link #full}, once for each form that a part of it may take. */
    static Map<String, Object> forms(Class<?> event) {
        var forms = new LinkedHashMap<String, Object>();
        forms.put("", full(event));
        for (var component : event.getRecordComponents()) {
            var permitted = component.getType().isSealed() ? component.getType().getPermittedSubclasses() : null;
            for (int i = 1; permitted != null && i < permitted.length; i++) {
                forms.put("+" + permitted[i].getSimpleName(), record(event, false, i));
            }
        }
        return forms;
    }

    private static Object record(Class<?> type, boolean least, int form) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(c -> component(c, least, form))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No example of " + type, e);
        }
    }

    private static @Nullable Object component(RecordComponent component, boolean least, int form) {
        if (least && mayBeAbsent(component)) {
            return null;
        }
        return value(component.getGenericType(), component.getName(), least, form);
    }

    static boolean mayBeAbsent(RecordComponent component) {
        return isNullable(component.getAnnotatedType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) && !(type instanceof AnnotatedParameterizedType);
    }

    private static Object value(Type type, String name, boolean least, int form) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return least ? List.of() : List.of(value(list.getActualTypeArguments()[0], name, false, 0));
        }
        return switch (type) {
            case Class<?> c when c == String.class -> name;
            case Class<?> c when c == UUID.class -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            case Class<?> c when c == LocalDate.class -> LocalDate.of(2008, 2, 29);
            case Class<?> c when c == Instant.class -> Instant.parse("2008-02-29T12:30:00.123456Z");
            case Class<?> c when c == MonetaryAmount.class -> Amounts.of("1250.50", "EUR");
            case Class<?> c when c == BigDecimal.class -> new BigDecimal("37.5");
            case Class<?> c when c == int.class || c == Integer.class -> 2008;
            case Class<?> c when c == long.class -> 9_007_199_254_740_993L;
            case Class<?> c when c == boolean.class -> !least;
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[c.getEnumConstants().length - 1];
            case Class<?> c when c.isRecord() -> record(c, least, form);
            case Class<?> c when c.isSealed() -> record(c.getPermittedSubclasses()[form], least, 0);
            default -> throw new IllegalStateException("No example of " + type + " " + name);
        };
    }
}
