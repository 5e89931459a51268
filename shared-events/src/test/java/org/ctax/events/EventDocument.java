package org.ctax.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Writes the catalogue of events as a page for people: all of it comes from the code and its comments. */
final class EventDocument {
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class);

    private final SourceComments comments = new SourceComments();
    private final TreeMap<String, Class<?>> values = new TreeMap<>();
    private final StringBuilder page = new StringBuilder();

    String write() {
        page.append("""
                # The events

                Written from the code; a test fails where this page and the code say different things, and says how to \
                write it anew.

                Events are stored and sent as JSON. A field that says nothing is left out. An **amount** is \
                `{"amount":"1250.00","currency":"EUR"}`: a decimal string with exactly the decimals of its ISO 4217 \
                currency. A **decimal** is a decimal string. A **day** is an ISO 8601 date, a **moment** a time in UTC. \
                An event that was once released is never changed: what must change gets a new revision, and readers \
                must ignore fields that they do not know.

                """);
        metadata();
        EventCatalogue.families().forEach(this::family);
        values();
        return page.toString();
    }

    private void metadata() {
        page.append("## What every event says beside its content\n\n").append("| key | meaning |\n|---|---|\n");
        for (var field : Provenance.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                page.append("| `%s` | %s |%n"
                        .formatted(constant(field), comments.ofMember(Provenance.class, field.getName())));
            }
        }
        page.append('\n');
    }

    private static Object constant(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void family(Class<?> family) {
        var feature = family.getPackageName().substring(family.getPackageName().lastIndexOf('.') + 1);
        page.append("## ")
                .append(feature)
                .append("\n\n")
                .append(comments.ofType(family))
                .append("\n\n");
        Arrays.stream(family.getPermittedSubclasses()).forEach(this::event);
    }

    private void event(Class<?> event) {
        page.append("### %s%n%n".formatted(EventCatalogue.nameOf(event).orElseThrow()));
        page.append("Revision %s. %s%n%n".formatted(EventCatalogue.revisionOf(event), comments.ofType(event)));
        fields(event);
    }

    private void fields(Class<?> type) {
        page.append("| field | what it is | meaning |\n|---|---|---|\n");
        for (var component : type.getRecordComponents()) {
            page.append("| `%s` | %s | %s |%n"
                    .formatted(component.getName(), kind(component), comments.ofMember(type, component.getName())));
        }
        page.append('\n');
    }

    private String kind(RecordComponent component) {
        var kind = kind(component.getGenericType());
        return Samples.mayBeAbsent(component) ? kind + ", may be absent" : kind;
    }

    private String kind(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "list of " + kind(list.getActualTypeArguments()[0]);
        }
        return switch (type) {
            case Class<?> c when c == String.class -> "text";
            case Class<?> c when c == UUID.class -> "UUID";
            case Class<?> c when c == LocalDate.class -> "day";
            case Class<?> c when c == Instant.class -> "moment";
            case Class<?> c when c == MonetaryAmount.class -> "amount";
            case Class<?> c when c == BigDecimal.class -> "decimal";
            case Class<?> c when c == boolean.class -> "true or false";
            case Class<?> c when NUMBERS.contains(c) -> "whole number";
            case Class<?> c -> value(c);
            default -> type.getTypeName();
        };
    }

    /** A type of our own is described once, further down. */
    private String value(Class<?> type) {
        var name = SourceComments.nameOf(type);
        if (values.put(name, type) == null) {
            parts(type).forEach(part -> {
                var unused = kind(part);
            });
        }
        return "[%s](#%s)".formatted(name, name.replace(".", "").toLowerCase(Locale.ROOT));
    }

    private static Stream<Type> parts(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
                : type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of();
    }

    private void values() {
        page.append("## What they are made of\n\n");
        values.forEach((name, type) -> {
            page.append("### ")
                    .append(name)
                    .append("\n\n")
                    .append(comments.ofType(type))
                    .append("\n\n");
            if (type.isEnum()) {
                page.append(constants(type)).append("\n\n");
            } else if (type.isSealed()) {
                page.append(forms(type)).append("\n\n");
            } else {
                fields(type);
            }
        });
    }

    /** Something that takes one of several forms says which in a field of its own. */
    private String forms(Class<?> type) {
        var which = type.getAnnotation(JsonTypeInfo.class).property();
        return Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                .map(form -> "- `%s` `%s`: %s".formatted(which, form.name(), value(form.value())))
                .collect(Collectors.joining("\n"));
    }

    private String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant(type, constant.toString()))
                .collect(Collectors.joining("\n"));
    }

    private String constant(Class<?> type, String name) {
        var said = comments.ofMember(type, name);
        return said.isEmpty() ? "- `" + name + "`" : "- `" + name + "`: " + said;
    }
}
