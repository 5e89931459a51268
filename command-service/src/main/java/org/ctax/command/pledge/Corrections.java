package org.ctax.command.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ctax.command.desk.DerivedId;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.web.Refusal;

/** How a mistake is taken back: exactly what it changed, and only where nothing stands on it. */
record Corrections(Purse purse) {

    List<EntryCorrected> of(CorrectEntry command) {
        var mistake = correctable(command.corrects());
        return mistake.isRecording() ? ofEverything(command) : List.of(ofOne(command, mistake));
    }

    private Entry correctable(UUID id) {
        var entry = purse.books()
                .find(id)
                .orElseThrow(() -> Refusal.rule("UNKNOWN_ENTRY", "corrects", "The pledge has no entry with this id"));
        if (entry.event() instanceof EntryCorrected) {
            throw Refusal.conflict(
                    "NOT_CORRECTABLE", "corrects", "A correction is not corrected: enter anew what was right");
        }
        if (entry.event() instanceof PledgeVisibilityChanged) {
            throw Refusal.conflict(
                    "NOT_CORRECTABLE", "corrects", "Who may know of a pledge is not corrected: change it again");
        }
        if (entry.corrected()) {
            throw Refusal.conflict("ALREADY_CORRECTED", "corrects", "This entry was corrected before");
        }
        return entry;
    }

    private EntryCorrected ofOne(CorrectEntry command, Entry mistake) {
        nothingMustStandOn(mistake);
        var correction = correctionOf(purse, mistake, command.id(), command.reason());
        var after = purse.after(correction);
        var shrinks = after.stages().pledged().isLessThan(purse.stages().pledged());
        // Money given back to an allocation may be allocated elsewhere by now, and nobody asked that one to give it up.
        if (!after.stages().areCumulative()
                || (!shrinks && !correction.released().isEmpty())) {
            throw wouldUnbalance("What came after it leaves no room for the correction; correct that first");
        }
        return correction;
    }

    private void nothingMustStandOn(Entry mistake) {
        if (purse.books().standing().anyMatch(entry -> entry.standsOn(mistake.id()))) {
            throw wouldUnbalance("Another entry stands on it; correct that first");
        }
    }

    private static Refusal wouldUnbalance(String sentence) {
        return Refusal.conflict("WOULD_UNBALANCE", "corrects", sentence);
    }

    /** Every entry that still stands, the newest first that can be taken back without the books being wrong in between. */
    private List<EntryCorrected> ofEverything(CorrectEntry command) {
        var corrections = new ArrayList<EntryCorrected>();
        var left = purse;
        for (var next = nextToUndo(left, command); next.isPresent(); next = nextToUndo(left, command)) {
            corrections.add(next.get());
            left = left.after(next.get());
        }
        corrections.add(
                new EntryWriter(purse).correction(command.id(), command.corrects(), command.reason(), List.of()));
        return corrections;
    }

    private static Optional<EntryCorrected> nextToUndo(Purse left, CorrectEntry command) {
        return left.books()
                .standingNewestFirst()
                .filter(Entry::isUndone)
                .map(entry -> correctionOf(left, entry, idBeneath(command.id(), entry.id()), command.reason()))
                .filter(correction -> left.after(correction).stages().areCumulative())
                .findFirst();
    }

    private static EntryCorrected correctionOf(Purse purse, Entry mistake, UUID id, String reason) {
        var writer = new EntryWriter(purse);
        var corrected = purse.after(writer.correction(id, mistake.id(), reason, List.of()));
        var released = corrected.allocations().beyond(corrected.stages().pledged());
        return writer.correction(id, mistake.id(), reason, released);
    }

    /** The id of a correction that follows from another one; the same whenever it is asked for. */
    private static UUID idBeneath(UUID correction, UUID corrected) {
        return DerivedId.of(correction.toString(), corrected.toString());
    }
}
