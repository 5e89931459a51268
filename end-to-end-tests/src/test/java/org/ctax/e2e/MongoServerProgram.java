package org.ctax.e2e;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A server that speaks as MongoDB does, with nothing installed; what it holds is gone with it. */
final class MongoServerProgram {
    private MongoServerProgram() {}

    public static void main(String[] arguments) {
        new MongoServer(new MemoryBackend()).bind("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
