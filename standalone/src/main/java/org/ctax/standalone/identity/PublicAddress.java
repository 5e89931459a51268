package org.ctax.standalone.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import org.ctax.eventstore.SettingException;
import org.ctax.standalone.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** By what address people reach this exchange, which all its tokens bear as their issuer. */
@Component
public class PublicAddress {
    private static final String SETTING = "ctax.address";

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Environment environment;
    private final @Nullable URI told;

    PublicAddress(Environment environment) {
        this.environment = environment;
        var setting = environment.getProperty(SETTING, "");
        this.told = setting.isBlank() ? null : parsed(setting.strip().replaceAll("/+$", ""));
    }

    private static URI parsed(String setting) {
        try {
            var address = new URI(setting);
            if (address.getHost() != null
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getRawPath().isEmpty()
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below, like all that is no such address.
        }
        throw new SettingException(SETTING, "is no address such as https://exchange.example", null);
    }

    /** Without a slash at its end; where no setting tells it, known once the server has its port. */
    public String text() {
        return uri().toString();
    }

    public URI uri() {
        return told == null ? ServerAddress.of(environment).uri() : told;
    }

    public boolean isSecure() {
        return told != null && "https".equals(told.getScheme());
    }

    /** False where a setting tells an address at which others may find it. */
    public boolean isOnlyThisMachine() {
        return told == null || LOCAL.contains(told.getHost());
    }

    /** All addresses under which a browser on this machine may have found it. */
    public Set<String> all() {
        var all = new TreeSet<>(Set.of(text()));
        var local = ServerAddress.of(environment);
        if (told == null) {
            var port = local.uri().getPort();
            all.add("http://localhost:" + port);
            if (local.onlyThisMachine()) {
                all.add("http://127.0.0.1:" + port);
            }
        }
        return all;
    }
}
