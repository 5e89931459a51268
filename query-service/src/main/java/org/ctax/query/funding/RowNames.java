package org.ctax.query.funding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bson.Document;
import org.ctax.query.registers.Label;
import org.ctax.query.registers.Names;
import org.jspecify.annotations.Nullable;

/** What stands in a row beside the key of its grouping: a code and a name that a person can read. */
final class RowNames implements BiFunction<Grouping, String, Map<String, String>> {
    private final Names.At names;
    private final AccountStore accounts;
    private final Eyes eyes;
    private final Titles titles;
    private final Map<AccountKind, Map<String, Document>> listed = new HashMap<>();

    RowNames(Names.At names, AccountStore accounts, Eyes eyes) {
        this.eyes = eyes;
        this.names = names;
        this.accounts = accounts;
        this.titles = new Titles(accounts, eyes);
    }

    @Override
    public Map<String, String> apply(Grouping grouping, String key) {
        if (key.equals(Grouping.NOT_SPECIFIED) || key.equals(Cell.SEVERAL)) {
            return Map.of();
        }
        return switch (grouping) {
            case DONOR -> labelled(grouping, names.participant(UUID.fromString(key)));
            case APPEAL -> labelled(grouping, names.appeal(UUID.fromString(key)));
            case COUNTRY -> Map.of("countryName", names.country(key).name());
            case REGION -> Map.of("regionName", names.region(key).name());
            case THEME -> Map.of("themeName", names.theme(key).name());
            case NEED -> titled("needTitle", AccountKind.NEED, key);
            case ACTIVITY -> titled("activityTitle", AccountKind.ACTIVITY, key);
            case PLEDGE -> titled("pledgeReference", AccountKind.PLEDGE, key);
        };
    }

    private static Map<String, String> labelled(Grouping grouping, Label label) {
        var named = new LinkedHashMap<String, String>();
        named.put(grouping.word() + "Code", label.code());
        named.put(grouping.word() + "Name", label.name());
        return named;
    }

    private Map<String, String> titled(String as, AccountKind kind, String id) {
        @Nullable
        Document document = listed.computeIfAbsent(kind, accounts::titles).get(id);
        var title = eyes.isPeculiar(new AccountStore.Ref(kind, id))
                ? titles.seen(new AccountStore.Ref(kind, id))
                : document == null ? null : Titles.titleIn(document);
        return title == null ? Map.of() : Map.of(as, title);
    }
}
