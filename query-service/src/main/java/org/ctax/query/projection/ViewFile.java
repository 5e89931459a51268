package org.ctax.query.projection;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database in its file, saved only between two commands. Left to itself, the store saves one collection after
 * the other while others are written: what a kill then leaves may hold a token, but not the views that were written before
 * it, or the index of a collection without its documents. Saved in between, the file is what some prefix of the commands
 * made, and whoever stores a token after its views finds them together.
 */
final class ViewFile extends H2Backend {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFile.class);
    private static final long PAUSE = 250;
    private static final int UNSAVED = 16 * 1024 * 1024;
    /** So much of the file is to be in use where nobody writes, and so much at least where somebody does. */
    private static final int FILLED_PERCENT = 80;

    private static final int FILLED_AT_WORK_PERCENT = 40;
    private static final int TIDIED_AT_ONCE = 4 * 1024 * 1024;

    private final MVStore store;
    /** Fair, so that a stream of commands lets the saving come in between. */
    private final ReentrantReadWriteLock between = new ReentrantReadWriteLock(true);

    private final ScheduledExecutorService saving = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("view-file").factory());

    private ViewFile(MVStore store) {
        super(store);
        this.store = store;
    }

    static ViewFile open(String file) {
        var opened = new ViewFile(new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open());
        var _ = opened.saving.scheduleWithFixedDelay(opened::saveOrTidy, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
        return opened;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return during(() -> super.handleMessage(message));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return during(() -> super.handleQuery(query));
    }

    private <T> T during(Supplier<T> command) {
        between.readLock().lock();
        try {
            return command.get();
        } finally {
            between.readLock().unlock();
            if (store.getUnsavedMemory() > UNSAVED && between.getReadHoldCount() == 0) {
                inBetween(store::commit);
            }
        }
    }

    private void inBetween(Runnable act) {
        between.writeLock().lock();
        try {
            act.run();
        } finally {
            between.writeLock().unlock();
        }
    }

    private void saveOrTidy() {
        try {
            var atWork = store.hasUnsavedChanges();
            if (atWork) {
                inBetween(store::commit);
            }
            // Room that older versions took is given back, a little at a time.
            var filled = atWork ? FILLED_AT_WORK_PERCENT : FILLED_PERCENT;
            if (store.getFileStore().getChunksFillRate() < filled) {
                inBetween(() -> store.compact(filled, TIDIED_AT_ONCE));
            }
        } catch (RuntimeException e) {
            LOG.error("The views could not be saved in their file; they are built anew from what is in it", e);
        }
    }

    @Override
    public void close() {
        saving.close();
        inBetween(super::close);
    }
}
