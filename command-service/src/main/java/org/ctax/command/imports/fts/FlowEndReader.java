package org.ctax.command.imports.fts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ctax.events.fts.FlowEnd;
import org.ctax.events.fts.FlowEnd.Location;
import org.ctax.events.fts.FtsObject;

/** Reads what FTS lists at one end of a flow. */
final class FlowEndReader {
    private static final String SOURCE = "sourceObjects";
    private static final String DESTINATION = "destinationObjects";

    private final List<FtsObject> organizations = new ArrayList<>();
    private final List<FtsObject> plans = new ArrayList<>();
    private final List<FtsObject> clusters = new ArrayList<>();
    private final TreeSet<String> years = new TreeSet<>();
    private final TreeSet<String> countries = new TreeSet<>();
    private boolean world;
    private boolean locatedAlone = true;

    private FlowEndReader() {}

    static FlowEnd source(Fields flow) {
        return new FlowEndReader().read(flow, SOURCE, false);
    }

    static FlowEnd destination(Fields flow) {
        if (!flow.has(DESTINATION)) {
            throw RowRefused.missing(DESTINATION);
        }
        return new FlowEndReader().read(flow, DESTINATION, true);
    }

    private FlowEnd read(Fields flow, String name, boolean everyCountryKnown) {
        for (var object : flow.objects(name)) {
            switch (object.requiredText("type")) {
                case "Organization" -> organizations.add(named(object));
                case "Plan" -> plans.add(named(object));
                case "Cluster" -> clusters.add(named(object));
                case "Location" -> locate(object, everyCountryKnown);
                case "UsageYear" -> years.add(object.requiredText("name"));
                // Global clusters, emergencies and projects say again, in other groups, what the money is for.
                default -> {}
            }
        }
        return new FlowEnd(
                List.copyOf(organizations), location(), List.copyOf(plans), List.copyOf(clusters), List.copyOf(years));
    }

    private Location location() {
        if (countries.isEmpty() && !world) {
            return Location.NONE;
        }
        return new Location(List.copyOf(countries), world, !world && countries.size() == 1 && locatedAlone);
    }

    private void locate(Fields object, boolean everyCountryKnown) {
        var name = object.requiredText("name");
        var country = CountryNames.find(name);
        if (country.isPresent()) {
            countries.add(country.get());
            locatedAlone &= single(object);
        } else if (CountryNames.isWorld(name)) {
            world = true;
        } else if (everyCountryKnown) {
            throw new RowRefused("UNKNOWN_COUNTRY", object.path() + ".name", "no country is known as " + name);
        } else {
            // A home of a donor that we cannot place changes no figure, but the end has another country than those
            // known.
            locatedAlone = false;
        }
    }

    private static FtsObject named(Fields object) {
        return new FtsObject(
                object.requiredId("id"),
                object.requiredText("name"),
                single(object),
                object.texts("organizationTypes"));
    }

    private static boolean single(Fields object) {
        var behavior = object.text("behavior");
        return behavior == null || behavior.equals("single");
    }
}
