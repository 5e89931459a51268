package org.ctax.standalone;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** Where this process answers, as a program on this machine calls it. */
public record ServerAddress(URI uri, boolean onlyThisMachine) {
    private static final String ALL_ADDRESSES = "0.0.0.0";

    /** True where nobody else can reach it; known from the beginning. */
    public static boolean isOnlyThisMachine(Environment environment) {
        var bound = environment.getProperty("server.address", ALL_ADDRESSES);
        try {
            return InetAddress.getByName(bound).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Known once the server has its port. */
    public static ServerAddress of(Environment environment) {
        var bound = environment.getProperty("server.address", ALL_ADDRESSES);
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        try {
            var address = InetAddress.getByName(bound);
            var called = address.isAnyLocalAddress() ? "localhost" : bound;
            return new ServerAddress(URI.create("http://" + called + ":" + port), address.isLoopbackAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("server.address: " + bound + " is no address of this machine", e);
        }
    }
}
