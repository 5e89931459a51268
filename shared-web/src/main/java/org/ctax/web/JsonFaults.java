package org.ctax.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ctax.events.money.MalformedAmountException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body in our own words: what the parser says names classes. */
final class JsonFaults {
    private JsonFaults() {}

    static Refusal refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal;
                }
                case BodyTooLargeException tooLarge -> {
                    return tooLarge.refusal();
                }
                case DatabindException bad -> {
                    return ofField(bad);
                }
                case InputCoercionException bad -> {
                    return Refusal.malformed("INVALID_FIELD", path(bad), "The number is out of range");
                }
                case JacksonException bad -> {
                    return malformed(bad);
                }
                default -> {}
            }
        }
        return Refusal.malformed("MALFORMED_BODY", null, "The body is missing or could not be read");
    }

    private static Refusal malformed(JacksonException bad) {
        if (bad.getCause() instanceof BodyTooLargeException tooLarge) {
            return tooLarge.refusal();
        }
        var at = bad.getLocation();
        var where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return Refusal.malformed("MALFORMED_JSON", null, "The body is not well-formed JSON" + where);
    }

    private static Refusal ofField(DatabindException bad) {
        var field = path(bad);
        for (Throwable cause = bad.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return field == null ? refusal : refusal.within(field);
            }
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge.refusal();
            }
        }
        return switch (bad) {
            case UnrecognizedPropertyException unknown ->
                Refusal.malformed("UNKNOWN_FIELD", field, "There is no field " + unknown.getPropertyName());
            case MalformedAmountException amount -> ofAmount(amount, field);
            case InvalidFormatException value -> Refusal.malformed("INVALID_FIELD", field, sentence(value));
            case MismatchedInputException shape
            when field == null && shape.getTargetType() == null ->
                Refusal.malformed("MALFORMED_BODY", null, "The body is empty");
            default -> Refusal.malformed("INVALID_FIELD", field, "The value has not the form that is asked for here");
        };
    }

    private static Refusal ofAmount(MalformedAmountException amount, @Nullable String field) {
        return switch (amount.fault()) {
            case CURRENCY ->
                Refusal.malformed("UNKNOWN_CURRENCY", field, "The currency is none of ISO 4217 (such as EUR)");
            case SCALE -> Refusal.malformed("WRONG_SCALE", field, "The amount has more decimals than its currency");
            case SHAPE ->
                Refusal.malformed(
                        "INVALID_FIELD",
                        field,
                        "An amount is {\"amount\":\"1250.00\",\"currency\":\"EUR\"}: a decimal string and a currency");
        };
    }

    private static String sentence(InvalidFormatException value) {
        var type = value.getTargetType();
        if (type != null && type.isEnum()) {
            return "It is one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == java.util.UUID.class) {
            return "An id is a UUID";
        }
        if (type == java.time.LocalDate.class) {
            return "A day is written as in 2020-02-29";
        }
        return "The value has not the form that is asked for here";
    }

    private static @Nullable String path(JacksonException bad) {
        var path = new StringBuilder();
        for (var step : bad.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }
}
