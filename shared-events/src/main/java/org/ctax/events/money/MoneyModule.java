package org.ctax.events.money;

import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import javax.money.UnknownCurrencyException;
import org.ctax.events.money.MalformedAmountException.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Money on the wire: {@code {"amount":"1250.00","currency":"EUR"}}. The amount is a decimal string, because a number in
 * JSON is a binary fraction to most of its readers.
 */
public final class MoneyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHARACTERS = 40;

    public MoneyModule() {
        super("money");
        addSerializer(MonetaryAmount.class, new Writer());
        addDeserializer(MonetaryAmount.class, new Reader());
    }

    private static final class Writer extends ValueSerializer<MonetaryAmount> {
        @Override
        public void serialize(MonetaryAmount amount, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", Amounts.valueOf(amount).toPlainString());
            json.writeStringProperty("currency", Amounts.codeOf(amount));
            json.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<MonetaryAmount> {
        @Override
        public MonetaryAmount deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartObjectToken()) {
                return refused(json, Fault.SHAPE, "an amount is an object with amount and currency");
            }
            String value = null;
            String currency = null;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var token = json.nextToken();
                if (name.equals("amount") && token.isScalarValue()) {
                    value = json.getValueAsString();
                } else if (name.equals("currency") && token == JsonToken.VALUE_STRING) {
                    currency = json.getString();
                } else {
                    return refused(
                            json, Fault.SHAPE, "an amount has a decimal string amount and a currency, not " + name);
                }
            }
            return amount(json, value, currency);
        }

        private static MonetaryAmount amount(JsonParser json, @Nullable String value, @Nullable String currency) {
            if (value == null || value.length() > MOST_CHARACTERS) {
                return refused(json, Fault.SHAPE, "amount is missing or too long");
            }
            if (currency == null) {
                return refused(json, Fault.SHAPE, "currency is missing");
            }
            try {
                var number = new BigDecimal(value);
                if (Math.abs(number.scale()) > MOST_CHARACTERS) {
                    return refused(json, Fault.SHAPE, "amount is out of range");
                }
                return Amounts.of(number, currency);
            } catch (NumberFormatException e) {
                return refused(json, Fault.SHAPE, "amount is not a decimal number");
            } catch (UnknownCurrencyException e) {
                return refused(json, Fault.CURRENCY, "currency is not one of ISO 4217");
            } catch (ArithmeticException e) {
                return refused(json, Fault.SCALE, "amount has more decimals than its currency");
            }
        }

        private static MonetaryAmount refused(JsonParser json, Fault fault, String why) {
            throw new MalformedAmountException(json, fault, why);
        }
    }
}
