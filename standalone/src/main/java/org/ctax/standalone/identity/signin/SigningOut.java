package org.ctax.standalone.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.By;
import org.ctax.standalone.identity.accounts.Happening;
import org.ctax.standalone.identity.accounts.Happenings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends a browser's session, whether its person asked for that on our page or a program did. */
@Component
@BuiltInIssuer
public class SigningOut implements LogoutHandler {
    private final BrowserSession session;
    private final Happenings happenings;

    SigningOut(BrowserSession session, Happenings happenings) {
        this.session = session;
        this.happenings = happenings;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        session.signedIn()
                .ifPresent(account -> happenings.record(
                        Happening.What.SIGNED_OUT, account.id(), new By(null, request.getRemoteAddr())));
        session.end(request);
    }
}
