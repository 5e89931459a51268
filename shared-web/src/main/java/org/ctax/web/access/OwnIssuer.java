package org.ctax.web.access;

/** There only where this process issues the tokens that it believes. */
@FunctionalInterface
public interface OwnIssuer {
    /** What stands in all of them as their issuer; known once the server has its port. */
    String address();
}
