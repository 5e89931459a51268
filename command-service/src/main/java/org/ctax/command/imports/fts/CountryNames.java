package org.ctax.command.imports.fts;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ctax.events.reference.Reference;

/**
 * Countries by the English names that the United Nations uses and has used. ISO 3166 turns names round ("Iran, Islamic
 * Republic of"), M49 puts brackets, so a name is known by its words, in whatever order.
 */
final class CountryNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** ISO 3166-1 alpha-3 of a name; empty where no country is called so. */
    static Optional<String> find(String name) {
        return Optional.ofNullable(CODES.get(words(name)));
    }

    /** FTS's own "country" for what is for no country in particular. */
    static boolean isWorld(String name) {
        var words = words(name);
        return words.equals("global") || words.equals("world");
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        Reference.countries().values().forEach(country -> codes.put(words(country.name()), country.code()));
        Reference.formerNames().forEach(former -> codes.putIfAbsent(words(former.name()), former.code()));
        for (var other : OtherCountryNames.LINES.lines().toList()) {
            var code = other.substring(0, 3);
            for (var name : other.substring(4).split(";", -1)) {
                codes.putIfAbsent(words(name), code);
            }
        }
        for (var two : Locale.getISOCountries()) {
            var locale = Locale.of("", two);
            if (Reference.country(locale.getISO3Country()).isPresent()) {
                codes.putIfAbsent(words(locale.getDisplayCountry(Locale.ENGLISH)), locale.getISO3Country());
            }
        }
        return Map.copyOf(codes);
    }

    private static String words(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var words = new TreeSet<String>();
        for (var word :
                BETWEEN_WORDS.split(APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT))) {
            switch (word) {
                case "", "the", "of", "and", "s" -> {}
                case "st" -> words.add("saint");
                case "is" -> words.add("islands");
                default -> words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
