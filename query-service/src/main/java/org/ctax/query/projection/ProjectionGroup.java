package org.ctax.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.ctax.events.EventCatalogue;

/**
 * Views that see all events in one order and so stand at one position.
 *
 * @param name the processing group that the handlers name
 * @param version of what the views keep; another one than they were built with rebuilds them
 * @param mending how a parked event is made good once the cause is mended
 * @param segments into how many parts its work can be shared among processes, an aggregate belonging to one of them;
 *     more than one only where what an event changes depends on nothing that happened to other aggregates
 */
public record ProjectionGroup(String name, int version, Mending mending, int segments) {
    /** Participants, themes, appeals, imports, exchange rates: what is looked up. */
    public static final String REGISTERS = "registers";

    /** Pledges, needs, activities, transfers, and every sum of them. */
    public static final String FUNDING = "funding";

    /**
     * Names what these groups keep: another version of any of them is another generation of views, and so is another set of
     * events, as what one release writes of an event that only the next understands would stand for both.
     */
    static String generation(Collection<ProjectionGroup> groups, Map<String, Class<?>> events) {
        var text = new TreeSet<String>();
        events.forEach((name, type) -> text.add(name + ' ' + EventCatalogue.revisionOf(type)));
        groups.forEach(group -> text.add(group.name() + ' ' + group.version() + ' ' + group.segments()));
        var sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** How a parked event is made good. */
    public enum Mending {
        /** What it changes depends on its own aggregate only, so it may come late. */
        RETRY,
        /** What it changes depends on what others did before it, so all is replayed in order. */
        REBUILD
    }
}
