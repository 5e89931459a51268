package org.ctax.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.ctax.eventstore.SettingException;
import org.jspecify.annotations.Nullable;

/** The database that holds views, tokens and parked events: a MongoDB, or one file of this process in its place. */
public final class ViewDatabase implements AutoCloseable {
    private static final String URI_SETTING = "spring.mongodb.uri";
    private static final int SECONDS_TO_FIND_A_SERVER = 5;

    /**
     * How many documents to ask for at once where there may be any number: the embedded database else answers all of
     * them in one message, and the driver takes none of more than 48 MB.
     */
    public static final int AT_ONCE = 500;

    private final @Nullable MongoServer server;
    private final MongoClient client;
    private final String name;

    private ViewDatabase(@Nullable MongoServer server, ConnectionString connection, String name) {
        this.server = server;
        this.name = name;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyConnectionString(connection)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    /**
     * A MongoDB that others may use as well.
     *
     * @param generation of what the views keep; each has a database of its own, so that processes of two releases can
     *     run side by side while one replaces the other
     */
    static ViewDatabase at(String uri, String defaultName, String generation) {
        var connection = connection(uri);
        var base = Optional.ofNullable(connection.getDatabase()).orElse(defaultName);
        var database = new ViewDatabase(null, connection, base + '_' + generation);
        try {
            database.reach();
        } catch (MongoException e) {
            database.close();
            throw new SettingException(
                    URI_SETTING, "the MongoDB for the views at " + connection.getHosts() + " " + fault(e), e);
        }
        return database;
    }

    private static ConnectionString connection(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoConfigurationException e) {
            throw new SettingException(URI_SETTING, "is no address such as mongodb://host:27017/ctax", e);
        }
    }

    private static String fault(MongoException e) {
        return switch (e) {
            case MongoSecurityException refused ->
                "does not let user " + refused.getCredential().getUserName() + " in";
            case MongoTimeoutException _ -> "does not answer within " + SECONDS_TO_FIND_A_SERVER + " seconds";
            case MongoException other -> "cannot be used: " + other.getMessage();
        };
    }

    /** Fails where the database does not answer. */
    void reach() {
        var _ = database().runCommand(new Document("ping", 1));
    }

    /** A file that only this process opens; what it holds can always be built again from the events. */
    static ViewDatabase inFile(Path file, String name) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return embedded(ViewFile.open(file.toString()), name);
    }

    /** Gone with the process; for tests. */
    public static ViewDatabase inMemory() {
        return embedded(H2Backend.inMemory(), "ctax");
    }

    private static ViewDatabase embedded(H2Backend backend, String name) {
        var server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        var address = server.getLocalAddress();
        return new ViewDatabase(
                server, new ConnectionString("mongodb://127.0.0.1:" + address.getPort() + "/" + name), name);
    }

    /** Empties a collection, in no time however full it is; its indexes are gone as well. */
    public static void empty(MongoCollection<Document> collection) {
        // The embedded one complains in the log where there is nothing to drop.
        if (collection.estimatedDocumentCount() > 0) {
            collection.drop();
        }
    }

    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    MongoClient client() {
        return client;
    }

    String name() {
        return name;
    }

    /** Under which name this process claims groups: a file has one owner ever, who takes up at once what he left. */
    String owner() {
        return server == null ? ManagementFactory.getRuntimeMXBean().getName() : "embedded";
    }

    /** Whether other processes may write here. */
    public boolean isShared() {
        return server == null;
    }

    @Override
    public void close() {
        client.close();
        if (server != null) {
            server.shutdown();
        }
    }
}
