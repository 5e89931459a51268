package org.ctax.standalone.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** There only where tokens are our own: a setting that names another issuer turns accounts, keys and pages off. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Conditional(BuiltInIssuer.Own.class)
public @interface BuiltInIssuer {

    /** No other issuer is named. */
    final class Own implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isMeantBy(context.getEnvironment());
        }

        /** The same, for who has the settings at hand. */
        public static boolean isMeantBy(Environment environment) {
            return environment.getProperty("ctax.identity.issuer", "").isBlank();
        }
    }
}
