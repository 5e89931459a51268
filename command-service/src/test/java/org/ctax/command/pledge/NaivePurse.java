package org.ctax.command.pledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** A purse as one would keep it on paper, in whole euros: what the real one is held against. */
class NaivePurse {
    long pledged;
    long committed;
    long received;
    final List<Slip> slips = new ArrayList<>();
    final Map<UUID, Line> lines = new LinkedHashMap<>();

    /** An allocation on paper. */
    static class Slip {
        final UUID id;
        final @Nullable UUID source;
        long left;

        Slip(UUID id, @Nullable UUID source, long left) {
            this.id = id;
            this.source = source;
            this.left = left;
        }
    }

    /** A line in the books, with what it did to each sum and slip. */
    static class Line {
        final PurseCommand command;
        final long[] did;
        final Map<UUID, Long> slips = new LinkedHashMap<>();
        boolean gone;

        Line(PurseCommand command, long promised, long committed, long received) {
            this.command = command;
            this.did = new long[] {promised, committed, received};
        }
    }

    NaivePurse(long pledged) {
        this.pledged = pledged;
    }

    /** Enters it, or says the code of the refusal. */
    @Nullable
    String enter(PurseCommand command) {
        return switch (command) {
            case IncreasePledge c -> closed() ? "PLEDGE_CLOSED" : write(c, euros(c.amount()), 0, 0);
            case CutPledge c ->
                euros(c.amount()) > pledged - committed ? "BELOW_COMMITTED" : write(c, -euros(c.amount()), 0, 0);
            case WithdrawPledge c -> end(c);
            case LapsePledge c -> end(c);
            case MakeCommitment c -> commit(c, euros(c.amount()));
            case ReceiveContribution c -> receive(c, euros(c.amount()));
            case RefundContribution c -> refund(c, euros(c.amount()));
            case AllocateMoney c -> allocate(c, euros(c.amount()));
            case ReleaseAllocation c -> take(c, c.allocation(), euros(c.amount()), null);
            case ReassignAllocation c -> take(c, c.allocation(), euros(c.amount()), c.id());
            case CorrectEntry c -> correct(c);
            case ScheduleInstalments _, ReclassifyPledge _, ChangePledgeVisibility _ ->
                throw new IllegalArgumentException();
        };
    }

    private @Nullable String end(PurseCommand command) {
        return pledged == committed ? "NOTHING_OUTSTANDING" : write(command, committed - pledged, 0, 0);
    }

    private @Nullable String commit(MakeCommitment c, long amount) {
        var over = Math.max(0, committed + amount - pledged);
        if (closed()) {
            return "PLEDGE_CLOSED";
        }
        return over > 0 && !c.overFulfilment() ? "EXCEEDS_PLEDGE" : write(c, over, amount, 0);
    }

    private @Nullable String receive(ReceiveContribution c, long amount) {
        var commits = Math.max(0, received + amount - committed);
        var over = Math.max(0, received + amount - pledged);
        if (commits > 0 && closed()) {
            return "PLEDGE_CLOSED";
        }
        return over > 0 && !c.overFulfilment() ? "EXCEEDS_PLEDGE" : write(c, over, commits, amount);
    }

    private @Nullable String refund(RefundContribution c, long amount) {
        if (amount > received) {
            return "EXCEEDS_RECEIVED";
        }
        if (c.contribution() != null) {
            var line = lines.get(c.contribution());
            if (line == null || line.gone || !(line.command instanceof ReceiveContribution)) {
                return "UNKNOWN_CONTRIBUTION";
            }
            if (amount > line.did[2] - refundedOf(c.contribution())) {
                return "EXCEEDS_CONTRIBUTION";
            }
        }
        return write(c, -amount, -amount, -amount);
    }

    private long refundedOf(UUID contribution) {
        return lines.values().stream()
                .filter(l ->
                        !l.gone && l.command instanceof RefundContribution r && contribution.equals(r.contribution()))
                .mapToLong(l -> -l.did[2])
                .sum();
    }

    private @Nullable String allocate(AllocateMoney c, long amount) {
        if (amount > pledged - allocated()) {
            return "EXCEEDS_PURSE";
        }
        var source = c.source();
        if (source != null) {
            var line = lines.get(source);
            if (line == null
                    || line.gone
                    || !(line.command instanceof ReceiveContribution || line.command instanceof MakeCommitment)) {
                return "UNKNOWN_SOURCE";
            }
            var all = line.command instanceof MakeCommitment ? line.did[1] : line.did[2] - refundedOf(source);
            var used = slips.stream()
                    .filter(s -> source.equals(s.source))
                    .mapToLong(s -> s.left)
                    .sum();
            if (amount > all - used) {
                return "EXCEEDS_SOURCE";
            }
        }
        slips.add(new Slip(c.id(), source, amount));
        return write(c, 0, 0, 0);
    }

    private @Nullable String take(PurseCommand command, UUID allocation, long amount, @Nullable UUID moved) {
        var slip = slip(allocation);
        if (slip == null) {
            return "UNKNOWN_ALLOCATION";
        }
        if (slip.left == 0) {
            return "NOTHING_ALLOCATED";
        }
        if (amount > slip.left) {
            return "EXCEEDS_ALLOCATION";
        }
        slip.left -= amount;
        var result = write(command, 0, 0, 0);
        line(command).slips.put(allocation, -amount);
        if (moved != null) {
            slips.add(new Slip(moved, slip.source, amount));
        }
        return result;
    }

    private @Nullable String correct(CorrectEntry c) {
        var line = lines.get(c.corrects());
        if (line == null) {
            return "UNKNOWN_ENTRY";
        }
        if (line.command instanceof CorrectEntry) {
            return "NOT_CORRECTABLE";
        }
        if (line.gone) {
            return "ALREADY_CORRECTED";
        }
        for (var other : lines.values()) {
            if (!other.gone
                    && !(other.command instanceof CorrectEntry)
                    && other.command.subject().equals(c.corrects())) {
                return "WOULD_UNBALANCE";
            }
        }
        long p = pledged - line.did[0];
        long k = committed - line.did[1];
        long r = received - line.did[2];
        if (r < 0 || k < r || p < k) {
            return "WOULD_UNBALANCE";
        }
        var own = slip(c.corrects());
        long givenBack = 0;
        for (var change : line.slips.entrySet()) {
            givenBack += slip(change.getKey()) == null ? 0 : -change.getValue();
        }
        var sum = allocated() - (own == null ? 0 : own.left) + givenBack;
        if (line.did[0] <= 0 && sum > p) {
            return "WOULD_UNBALANCE";
        }
        line.gone = true;
        slips.remove(own);
        for (var change : line.slips.entrySet()) {
            var slip = slip(change.getKey());
            if (slip != null) {
                slip.left -= change.getValue();
            }
        }
        return write(c, -line.did[0], -line.did[1], -line.did[2]);
    }

    private @Nullable String write(PurseCommand command, long promises, long commits, long receives) {
        var line = new Line(command, promises, commits, receives);
        lines.put(command.id(), line);
        pledged += promises;
        committed += commits;
        received += receives;
        for (var slip : slips.reversed()) {
            var loss = Math.min(slip.left, Math.max(0, allocated() - pledged));
            if (loss > 0) {
                slip.left -= loss;
                line.slips.put(slip.id, -loss);
            }
        }
        return null;
    }

    private Line line(PurseCommand command) {
        return Objects.requireNonNull(lines.get(command.id()));
    }

    private @Nullable Slip slip(UUID id) {
        return slips.stream().filter(s -> s.id.equals(id)).findFirst().orElse(null);
    }

    long allocated() {
        return slips.stream().mapToLong(s -> s.left).sum();
    }

    private boolean closed() {
        return lines.values().stream()
                .anyMatch(l -> !l.gone && (l.command instanceof WithdrawPledge || l.command instanceof LapsePledge));
    }

    private static long euros(@Nullable MonetaryAmount amount) {
        return amount == null ? 0 : amount.getNumber().longValueExact();
    }
}
