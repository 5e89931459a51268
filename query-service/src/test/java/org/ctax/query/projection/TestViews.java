package org.ctax.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.lang.StackWalker.Option;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Databases for the views that tests make: embedded ones, or in the MongoDB at {@code CTAX_TEST_MONGODB_URI} where that
 * is set. There each is named after the test class, is emptied before it is used, and dropped when the tests are done.
 */
public final class TestViews {
    private static final @Nullable String SERVER = System.getenv("CTAX_TEST_MONGODB_URI");
    private static final Pattern PARTS = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)/?(?:[^?]*)(\\?.*)?");
    private static final int LONGEST_NAME = 50;

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
        return SERVER == null ? ViewDatabase.inMemory() : ViewDatabase.at(emptyDatabase(SERVER), "");
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

    private static void drop(String uri) {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(String.valueOf(new ConnectionString(uri).getDatabase()))
                    .drop();
        }
    }

    private static synchronized void dropAll() {
        DATABASES.forEach((test, count) -> {
            for (int number = 1; number <= count; number++) {
                drop(uri(String.valueOf(SERVER), "test_" + test + "_" + number));
            }
        });
    }
}
