package org.ctax.standalone.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** There only where tokens are our own: a setting that names another issuer turns accounts, keys and pages off. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ConditionalOnProperty(name = "ctax.identity.issuer", havingValue = "", matchIfMissing = true)
public @interface BuiltInIssuer {}
