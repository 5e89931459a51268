package org.ctax.query.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ctax.events.EventCatalogue;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.moment.Moment;
import org.ctax.query.registers.Label;
import org.ctax.query.registers.Names;
import org.jspecify.annotations.Nullable;

/** A record as of a moment: what it is listed by, and the events that made it so. */
public final class RecordView {
    private final Account account;
    private final long version;
    private final Visibility visibility;
    private final Document summary;
    private final Scene scene;
    private final Names.At names;

    RecordView(AccountViews.Seen seen, Names.At names) {
        this.account = seen.account();
        this.version = seen.version();
        this.visibility = seen.visibility();
        this.summary = seen.summary();
        this.scene = seen.scene();
        this.names = names;
    }

    public UUID id() {
        return UUID.fromString(account.id());
    }

    /** Who may know of it now. */
    public Visibility visibility() {
        return visibility;
    }

    /** When the exchange learned of it. */
    public Instant recorded() {
        return account.entries().firstEntry().getValue().recorded();
    }

    /** The position of its first event. */
    public long position() {
        return account.entries().firstKey();
    }

    public @Nullable String text(String field) {
        return summary.getString(field);
    }

    /** A text that is always there. */
    public String word(String field) {
        var word = summary.getString(field);
        if (word == null) {
            throw new IllegalStateException(account.kind() + " " + account.id() + " has no " + field);
        }
        return word;
    }

    public <T extends Enum<T>> T word(String field, Class<T> type) {
        return Enum.valueOf(type, word(field));
    }

    public List<String> words(String field) {
        return summary.getList(field, String.class);
    }

    public @Nullable LocalDate day(String field) {
        var day = summary.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    public LocalDate valueDate() {
        return LocalDate.parse(word("valueDate"));
    }

    /** A decimal string. */
    public @Nullable String amount(String field) {
        var amount = summary.get(field, Decimal128.class);
        return amount == null ? null : amount.bigDecimalValue().toPlainString();
    }

    public @Nullable Boolean flag(String field) {
        return summary.getBoolean(field);
    }

    public @Nullable UUID reference(String field) {
        var id = summary.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    /** The code of the participant or appeal that a field refers to. */
    public @Nullable String codeOf(String field) {
        var label = label(field);
        return label == null ? null : label.code();
    }

    /** The name, as of the moment, of the participant or appeal that a field refers to. */
    public @Nullable String nameOf(String field) {
        var label = label(field);
        return label == null ? null : label.name();
    }

    private @Nullable Label label(String field) {
        var id = reference(field);
        if (id == null) {
            return null;
        }
        return field.equals("appeal") ? names.appeal(id) : names.participant(id);
    }

    /** The event that it began with, whether that had happened by then or not. */
    public <E> E beginning(Class<E> type) {
        return type.cast(account.recorded(scene.before()).getFirst());
    }

    /** Events of a type that had happened by then, in the order in which they were recorded. */
    public <E> List<E> events(Class<E> type) {
        return account.counted(scene.before(), scene.until()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What a pledge holds. */
    public PurseFigures purse() {
        return PurseFigures.of(
                beginning(PledgeRecorded.class), account.counted(scene.before(), scene.until()), scene.book());
    }

    /** The plan of an activity that held then. */
    public @Nullable ActivityPlan plan() {
        return Ledger.planOf(account, scene.before(), scene.until());
    }

    /** How it came to be so. */
    public <E> Telling<E> telling(Class<E> family, Moment moment) {
        return new Telling<>(
                scene.book().display(),
                history(family),
                version,
                moment.recorded(),
                moment.position(),
                moment.valueAsOf());
    }

    private <E> List<HistoryEntry<E>> history(Class<E> family) {
        return account.entries().headMap(scene.before(), false).values().stream()
                .map(entry -> new HistoryEntry<>(
                        entry.position(),
                        entry.recorded(),
                        entry.eventId(),
                        EventCatalogue.nameOf(entry.event().getClass()).orElseThrow(),
                        account.kind().valueDate(entry.event()),
                        entry.provenance(),
                        family.cast(entry.event())))
                .filter(entry -> scene.until() == null || !entry.valueDate().isAfter(scene.until()))
                .toList();
    }
}
