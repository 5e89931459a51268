package org.ctax.command.imports.fts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of the exchange for what FTS knows by its own: the same in every import, so that nothing is taken over twice. */
public final class FtsIds {
    private FtsIds() {}

    /** The purse or the transfer that a flow becomes. */
    public static UUID flow(String flow) {
        return named("flow:" + flow);
    }

    /** An entry that a version of a flow makes. */
    public static UUID entry(String flow, String what) {
        return named("flow:" + flow + ":" + what);
    }

    /** What was reported on a flow. */
    public static UUID reportsOnFlow(String flow) {
        return named("reports:flow:" + flow);
    }

    /** What was reported on a plan. */
    public static UUID reportsOnPlan(String plan) {
        return named("reports:plan:" + plan);
    }

    public static UUID organization(String organization) {
        return named("organization:" + organization);
    }

    public static UUID plan(String plan) {
        return named("plan:" + plan);
    }

    public static UUID need(NeedKey key) {
        return named(
                "need:%s:%s:%s".formatted(key.plan(), key.country(), key.cluster() == null ? "rest" : key.cluster()));
    }

    /** Code of the appeal that a plan is, as long as FTS has not said another. */
    static String makeshiftCode(String plan) {
        return "FTS-" + plan;
    }

    /** Code of the theme that a cluster is. */
    public static String theme(String cluster) {
        return "FTS-" + cluster;
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("fts:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
