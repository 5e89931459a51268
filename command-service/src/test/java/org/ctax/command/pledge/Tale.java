package org.ctax.command.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A pledge to which things happen that nobody would think of; the same for the same seed.
 *
 * @param chapters what was asked, one after the other
 */
record Tale(PledgeRecorded promise, List<Chapter> chapters) {
    private static final int LENGTH = 60;

    /**
     * One command.
     *
     * @param code of the refusal, if it was refused
     * @param events what was entered, if it was not
     */
    record Chapter(
            Purse before,
            PurseCommand command,
            @Nullable String code,
            List<? extends PledgeEvent> events,
            Purse after) {}

    static Tale of(long seed) {
        var random = new Random(seed);
        var promise = Story.promised(random.nextInt(120));
        var chapters = new ArrayList<Chapter>();
        var purse = Purse.opened(promise);
        for (int entry = 1; entry <= LENGTH; entry++) {
            var chapter = told(purse, command(random, entry));
            chapters.add(chapter);
            purse = chapter.after;
        }
        return new Tale(promise, chapters);
    }

    Purse end() {
        return chapters.getLast().after;
    }

    static Chapter told(Purse before, PurseCommand command) {
        try {
            var events = new PurseRules(before).decide(command);
            var after = before;
            for (var event : events) {
                after = after.after(event);
            }
            return new Chapter(before, command, null, events, after);
        } catch (Refusal refusal) {
            return new Chapter(before, command, refusal.code(), List.of(), before);
        }
    }

    private static PurseCommand command(Random random, int entry) {
        long amount = 1 + random.nextInt(40);
        var other = 1 + random.nextInt(entry);
        return switch (random.nextInt(17)) {
            case 0, 1 -> Story.increase(entry, amount);
            case 2 -> Story.cut(entry, amount);
            case 3 -> random.nextInt(4) == 0 ? Story.withdraw(entry) : Story.commit(entry, amount);
            case 4 -> random.nextInt(4) == 0 ? Story.lapse(entry) : Story.commit(entry, amount);
            case 5 -> Story.commitBeyond(entry, amount);
            case 6 -> Story.receive(entry, amount);
            case 7 ->
                new ReceiveContribution(
                        Story.PLEDGE,
                        Story.id(entry),
                        Story.eur(amount),
                        null,
                        null,
                        PledgeForm.CASH,
                        null,
                        true,
                        Story.JUNE,
                        null);
            case 8 -> Story.refund(entry, amount);
            case 9 -> Story.refundOf(entry, other, amount);
            case 10 -> Story.allocate(entry, amount);
            case 11 -> Story.allocateFrom(entry, other, amount);
            case 12 -> Story.release(entry, other, amount);
            case 13 -> Story.reassign(entry, other, amount);
            default -> Story.correct(entry, Story.id(other));
        };
    }
}
