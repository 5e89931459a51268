package org.ctax.query.feed;

import java.util.List;

/** Lets through what one reader may know, by the rights of the moment at which it is sent. */
interface Sieve {
    List<byte[]> let(List<Message> messages);
}
