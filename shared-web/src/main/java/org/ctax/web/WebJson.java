package org.ctax.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.ctax.events.EventMapper;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON over HTTP: written like the events, but read strictly, because what a request says and we ignore is lost. */
public final class WebJson {
    private WebJson() {}

    public static JsonMapper create() {
        return EventMapper.builder()
                .addModule(new SimpleModule("strict days").addDeserializer(LocalDate.class, new Day()))
                .addModule(new SimpleModule("flags").addDeserializer(boolean.class, new Flag()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                // A decimal is a string on the wire; a number, which many programs send, is taken as written.
                .withCoercionConfig(
                        java.math.BigDecimal.class,
                        decimal -> decimal.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
                .build();
    }

    /** A day is {@code 2020-02-29}: four digits for the year, and a day that there was. */
    private static final class Day extends ValueDeserializer<LocalDate> {
        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            var text = json.getString();
            try {
                if (text.length() == 10) {
                    return LocalDate.parse(text, FORM);
                }
            } catch (DateTimeParseException e) {
                // answered below
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "a day is written 2020-02-29");
        }
    }

    /** A flag that is not given is not set; any other number or word that is missing where one must be is a mistake. */
    private static final class Flag extends ValueDeserializer<Boolean> {
        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context) {
            return switch (json.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> (Boolean) context.handleUnexpectedToken(boolean.class, json);
            };
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return false;
        }
    }
}
