package org.ctax.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored and sent, for ever. It is not the name of the Java class, so that a class may
 * move without a stored event becoming unreadable. Form: {@code feature.happened}, lower case with hyphens.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    String value();
}
