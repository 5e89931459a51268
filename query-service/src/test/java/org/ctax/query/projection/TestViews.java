package org.ctax.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.lang.StackWalker.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Databases for the views that tests make: embedded ones, or in the MongoDB at {@code CTAX_TEST_MONGODB_URI} where that
 * is set. There each is named after the test class, is emptied before it is used, and dropped when the tests are done.
 */
public final class TestViews {
    private static final @Nullable String SERVER = System.getenv("CTAX_TEST_MONGODB_URI");
    private static final Pattern PARTS = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)/?(?:[^?]*)(\\?.*)?");
    private static final int LONGEST_NAME = 40;
    private static final int SECONDS_TO_FIND_A_SERVER = 5;

    private static final Map<String, Integer> DATABASES = new TreeMap<>();
    private static final Map<Path, String> OF_FOLDERS = new ConcurrentHashMap<>();

    static {
        if (SERVER != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(TestViews::dropAll));
        }
    }

    private TestViews() {}

    /** An empty one. */
    public static ViewDatabase fresh() {
        return SERVER == null ? ViewDatabase.inMemory() : ViewDatabase.at(emptyDatabase(SERVER), "", "views");
    }

    /** Properties by which an exchange that keeps its data in this folder finds its views, now and when it starts again. */
    public static String[] properties(Path folder) {
        return SERVER == null
                ? new String[] {"ctax.views.embedded=true"}
                : new String[] {"spring.mongodb.uri=" + OF_FOLDERS.computeIfAbsent(folder, _ -> emptyDatabase(SERVER))};
    }

    /** The address of a database that nobody uses. */
    private static synchronized String emptyDatabase(String server) {
        var test = testClass();
        var uri = uri(server, "test_" + test + "_" + DATABASES.merge(test, 1, Integer::sum));
        drop(uri);
        return uri;
    }

    private static String uri(String server, String database) {
        var parts = PARTS.matcher(server);
        if (!parts.matches()) {
            throw new IllegalArgumentException("CTAX_TEST_MONGODB_URI is no address such as mongodb://host:27017");
        }
        return parts.group(1) + "/" + database
                + Optional.ofNullable(parts.group(2)).orElse("");
    }

    private static String testClass() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(frame -> frame.getDeclaringClass().getSimpleName())
                        .filter(name -> name.endsWith("Test"))
                        .findFirst())
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .orElse("any");
    }

    /** All generations of it. */
    private static void drop(String uri) {
        try (var client = client(uri)) {
            drop(client, new ConnectionString(uri).getDatabase() + "_");
        }
    }

    private static void drop(MongoClient client, String prefix) {
        for (var database : client.listDatabaseNames().into(new ArrayList<>())) {
            if (database.startsWith(prefix)) {
                client.getDatabase(database).drop();
            }
        }
    }

    private static synchronized void dropAll() {
        try (var client = client(uri(String.valueOf(SERVER), "any"))) {
            DATABASES.keySet().forEach(test -> drop(client, "test_" + test + "_"));
        }
    }

    /** Who has no server there should not wait for long. */
    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }
}
