package org.ctax.command.imports.fts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ctax.command.appeal.PublishAppeal;
import org.ctax.command.desk.Jointly;
import org.ctax.command.imports.fts.FlowMeaning.Purse;
import org.ctax.command.imports.fts.FlowMeaning.TakenBack;
import org.ctax.command.imports.fts.FlowMeaning.Transfer;
import org.ctax.command.need.IdentifyNeed;
import org.ctax.command.theme.AddTheme;
import org.ctax.events.fts.Flow;
import org.ctax.events.fts.FlowEnd;
import org.ctax.events.fts.FtsObject;
import org.ctax.events.need.Priority;
import org.ctax.events.visibility.Visibility;

/**
 * Everything that the entry of a flow names: organizations, themes, appeals, needs. What the exchange does not know yet
 * is entered, always in the order of this list and of ids, so that two rows at once do not wait for each other.
 */
record Surroundings(Flow flow, Jointly jointly) {

    void enter(FlowMeaning meaning) {
        organizations(meaning).values().forEach(one -> jointly.unlessThere(Organizations.registration(one)));
        var places = places(meaning);
        places.stream()
                .flatMap(place -> place.clusters().stream())
                .distinct()
                .sorted()
                .forEach(cluster -> jointly.unlessThere(theme(cluster, name(clusters(), cluster))));
        var plans = new TreeSet<String>();
        places.stream().map(FtsPlace::plan).forEach(plan -> {
            if (plan != null) {
                plans.add(plan);
            }
        });
        plans.forEach(plan -> jointly.unlessThere(appeal(plan)));
        places.stream()
                .flatMap(place -> place.need().stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(FtsIds::need))
                .forEach(need -> jointly.unlessThere(need(need)));
    }

    static AddTheme theme(String cluster, String name) {
        var code = FtsIds.theme(cluster);
        return new AddTheme(code, "FTS", null, Words.line(name, code));
    }

    private Map<String, FtsObject> organizations(FlowMeaning meaning) {
        var named = new TreeMap<String, FtsObject>();
        flow.source().organization().ifPresent(giver -> named.put(giver.id(), giver));
        if (!(meaning instanceof TakenBack)) {
            flow.destination().organization().ifPresent(taker -> named.put(taker.id(), taker));
        }
        return named;
    }

    private static List<FtsPlace> places(FlowMeaning meaning) {
        return switch (meaning) {
            case Purse purse -> List.of(purse.at());
            case TakenBack back -> List.of(back.at());
            case Transfer transfer -> List.of(transfer.from(), transfer.to());
        };
    }

    private PublishAppeal appeal(String plan) {
        var code = FtsIds.makeshiftCode(plan);
        return new PublishAppeal(
                FtsIds.plan(plan),
                code,
                Words.line(name(plans(), plan), code),
                year(plan),
                null,
                null,
                List.of(),
                "FTS plan " + plan,
                Visibility.PUBLIC);
    }

    private IdentifyNeed need(NeedKey key) {
        var cluster = key.cluster() == null ? "" : key.cluster();
        return new IdentifyNeed(
                FtsIds.need(key),
                key.country(),
                FtsIds.theme(cluster),
                FtsIds.plan(key.plan()),
                Words.line(name(clusters(), cluster) + ", " + name(plans(), key.plan()), FtsIds.theme(cluster)),
                null,
                Priority.MEDIUM,
                null,
                "FTS",
                false,
                flow.day(),
                Visibility.PUBLIC);
    }

    private int year(String plan) {
        var end = isOf(flow.destination(), plan) ? flow.destination() : flow.source();
        return end.years().stream()
                .filter(year -> year.matches("20\\d\\d|19[5-9]\\d"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(flow.day().getYear());
    }

    private static boolean isOf(FlowEnd end, String plan) {
        return end.plans().stream().anyMatch(object -> object.id().equals(plan));
    }

    private Stream<FtsObject> plans() {
        return Stream.of(flow.destination(), flow.source()).flatMap(end -> end.plans().stream());
    }

    private Stream<FtsObject> clusters() {
        return Stream.of(flow.destination(), flow.source()).flatMap(end -> end.clusters().stream());
    }

    private static String name(Stream<FtsObject> among, String id) {
        return among.filter(object -> object.id().equals(id))
                .map(FtsObject::name)
                .findFirst()
                .orElse("FTS-" + id);
    }
}
