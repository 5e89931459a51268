package org.ctax.standalone;

import org.ctax.eventstore.SettingException;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Accounts whose passwords everybody knows are for one machine alone. */
@Component
@ConditionalOnBooleanProperty(DemonstrationGuard.SETTING)
final class DemonstrationGuard {
    static final String SETTING = "ctax.demo-accounts";

    DemonstrationGuard(Environment environment, PublicAddress address) {
        check(environment, address);
    }

    static boolean isWanted(Environment environment) {
        return environment.getProperty(SETTING, Boolean.class, false);
    }

    static void check(Environment environment, PublicAddress address) {
        if (!BuiltInIssuer.Own.isMeantBy(environment)) {
            throw new SettingException(
                    SETTING, "there are none where ctax.identity.issuer names whose accounts are meant", null);
        }
        if (!ServerAddress.isOnlyThisMachine(environment) || !address.isOnlyThisMachine()) {
            throw new SettingException(
                    SETTING,
                    "everybody knows their passwords, so that they are allowed only where server.address is a loopback"
                            + " address, such as 127.0.0.1, and ctax.address names no other",
                    null);
        }
    }
}
