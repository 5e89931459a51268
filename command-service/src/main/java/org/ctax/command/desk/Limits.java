package org.ctax.command.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;
import javax.money.UnknownCurrencyException;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.reference.Reference;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a command may hold, whoever sends it: commands check themselves with it when they are made. */
public final class Limits {
    public static final int TITLE = 500;
    public static final int TEXT = 4_000;
    public static final int LIST = 500;
    public static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);

    private static final BigDecimal AMOUNTS_BELOW = BigDecimal.TEN.pow(15);
    private static final BigDecimal RATES_BELOW = BigDecimal.TEN.pow(12);
    private static final int RATE_DECIMALS = 18;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9])?");

    private Limits() {}

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.missing(field);
        }
        return value;
    }

    /** One line, such as a name or a title. */
    public static String title(String field, @Nullable String value) {
        return text(field, value, TITLE);
    }

    /** Several lines, such as a reason. */
    public static String text(String field, @Nullable String value) {
        return text(field, value, TEXT);
    }

    public static @Nullable String optionalTitle(String field, @Nullable String value) {
        return value == null ? null : text(field, value, TITLE);
    }

    public static @Nullable String optionalText(String field, @Nullable String value) {
        return value == null ? null : text(field, value, TEXT);
    }

    private static String text(String field, @Nullable String value, int longest) {
        var text = required(field, value).strip();
        if (text.isEmpty()) {
            throw Refusal.missing(field);
        }
        if (text.length() > longest) {
            throw Refusal.rule("TEXT_TOO_LONG", field, "The text has more than " + longest + " characters");
        }
        if (!text.codePoints().allMatch(Limits::isText)) {
            throw Refusal.rule("INVALID_TEXT", field, "The text has characters that are none");
        }
        return text;
    }

    // Half a surrogate pair cannot be stored, and control characters only harm who reads them.
    private static boolean isText(int character) {
        return character == '\n'
                || character == '\t'
                || character == '\r'
                || (!Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && character != 0xFFFE
                        && character != 0xFFFF);
    }

    /** A short code of letters, digits and {@code . _ -}, fit for an address. */
    public static String code(String field, @Nullable String value) {
        var code = required(field, value);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.rule(
                    "INVALID_CODE", field, "A code has 1 to 60 letters, digits, dots, hyphens or underscores");
        }
        return code;
    }

    public static String country(String field, @Nullable String value) {
        var code = required(field, value);
        if (Reference.country(code).isEmpty()) {
            throw Refusal.rule("UNKNOWN_COUNTRY", field, "It is none of the countries of ISO 3166-1 alpha-3");
        }
        return code;
    }

    public static @Nullable String optionalCountry(String field, @Nullable String value) {
        return value == null ? null : country(field, value);
    }

    /** Countries, each once. */
    public static List<String> countries(String field, @Nullable List<? extends @Nullable String> values) {
        List<String> countries = set(field, values);
        for (int i = 0; i < countries.size(); i++) {
            var unused = country(field + "[" + i + "]", countries.get(i));
        }
        return countries;
    }

    /** More than zero. */
    public static MonetaryAmount amount(String field, @Nullable MonetaryAmount value) {
        var amount = amountOrZero(field, value);
        if (!amount.isPositive()) {
            throw Refusal.rule("AMOUNT_NOT_POSITIVE", field, "The amount is not more than zero");
        }
        return amount;
    }

    public static MonetaryAmount amountOrZero(String field, @Nullable MonetaryAmount value) {
        var amount = required(field, value);
        if (amount.isNegative()) {
            throw Refusal.rule("AMOUNT_NEGATIVE", field, "The amount is negative");
        }
        if (Amounts.valueOf(amount).compareTo(AMOUNTS_BELOW) >= 0) {
            throw Refusal.rule("AMOUNT_TOO_LARGE", field, "The amount is not below 10^15");
        }
        return amount;
    }

    public static @Nullable MonetaryAmount optionalAmount(String field, @Nullable MonetaryAmount value) {
        return value == null ? null : amount(field, value);
    }

    /** Not before there were records; whether it may lie ahead only {@link Days} can say. */
    public static LocalDate day(String field, @Nullable LocalDate value) {
        var day = required(field, value);
        if (day.isBefore(FIRST_DAY) || day.getYear() > 9_999) {
            throw Refusal.rule("DATE_OUT_OF_RANGE", field, "The day is before " + FIRST_DAY);
        }
        return day;
    }

    public static @Nullable LocalDate optionalDay(String field, @Nullable LocalDate value) {
        return value == null ? null : day(field, value);
    }

    /** A period that does not end before it begins. */
    public static void period(String endField, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null && end.isBefore(start)) {
            throw Refusal.rule("ENDS_BEFORE_START", endField, "The last day is before the first");
        }
    }

    /** A list without gaps; absent is empty. */
    public static <T> List<T> list(String field, @Nullable List<? extends @Nullable T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > LIST) {
            throw Refusal.rule("LIST_TOO_LONG", field, "The list has more than " + LIST + " members");
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                throw Refusal.missing(field + "[" + i + "]");
            }
        }
        return values.stream().<T>map(Objects::requireNonNull).toList();
    }

    /** {@link #list} in which nothing stands twice. */
    public static <T> List<T> set(String field, @Nullable List<? extends @Nullable T> values) {
        List<T> list = list(field, values);
        if (list.stream().distinct().count() < list.size()) {
            throw Refusal.rule("TWICE_IN_LIST", field, "Something stands twice in the list");
        }
        return list;
    }

    public static ExchangeRate rate(String field, ExchangeRate rate) {
        currency(field + ".from", rate.from());
        currency(field + ".to", rate.to());
        if (rate.from().equals(rate.to())) {
            throw Refusal.rule("SAME_CURRENCY", field + ".to", "A rate is between two currencies");
        }
        var value = required(field + ".rate", rate.rate());
        if (value.signum() <= 0 || value.compareTo(RATES_BELOW) >= 0 || value.scale() > RATE_DECIMALS) {
            throw Refusal.rule("RATE_OUT_OF_RANGE", field + ".rate", "A rate is more than 0 and below 10^12");
        }
        var unusedSource = title(field + ".source", rate.source());
        var unusedDay = day(field + ".date", rate.date());
        return rate;
    }

    public static @Nullable ExchangeRate optionalRate(String field, @Nullable ExchangeRate rate) {
        return rate == null ? null : rate(field, rate);
    }

    public static void currency(String field, @Nullable String code) {
        try {
            var unused = Amounts.currency(required(field, code));
        } catch (UnknownCurrencyException e) {
            throw Refusal.malformed("UNKNOWN_CURRENCY", field, "The currency is none of ISO 4217 (such as EUR)");
        }
    }

    /** Absent is public. */
    public static Visibility visibility(String field, @Nullable Visibility value) {
        if (value == null) {
            return Visibility.PUBLIC;
        }
        var level = required(field + ".level", value.level());
        var unused = list(field + ".participants", value.participants());
        if (level != Visibility.Level.RESTRICTED && !value.participants().isEmpty()) {
            throw Refusal.rule(
                    "INVALID_VISIBILITY", field + ".participants", "Participants are named only of what is restricted");
        }
        return value;
    }

    /** Of what is in a register: everyone refers to it, so that everyone may know of it. */
    public static Visibility visibilityInRegister(String field, @Nullable Visibility value) {
        if (visibility(field, value).level() != Visibility.Level.PUBLIC) {
            throw Refusal.rule("REGISTER_IS_PUBLIC", field, "What is in a register is public: all refer to it");
        }
        return Visibility.PUBLIC;
    }
}
