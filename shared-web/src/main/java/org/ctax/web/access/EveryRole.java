package org.ctax.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation that every account may call; what it is answered depends on what it may know. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Roles({
    Role.DONOR,
    Role.TASK_FORCE,
    Role.MEMBER_STATE,
    Role.PROVIDER,
    Role.COORDINATOR,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
public @interface EveryRole {}
