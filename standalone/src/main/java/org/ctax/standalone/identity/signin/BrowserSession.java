package org.ctax.standalone.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.StoredAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Who has signed in with this browser. Sessions live in memory: after a restart one signs in again. */
@Component
@BuiltInIssuer
class BrowserSession {
    private static final String MUST_CHANGE = "org.ctax.must-change";
    private static final String LANGUAGE = "org.ctax.language";
    private static final int TO_SIGN_IN_SECONDS = 15 * 60;
    private static final int TO_WORK_SECONDS = 8 * 60 * 60;

    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final HttpSessionCsrfTokenRepository forms;

    BrowserSession(Accounts accounts, HttpSessionCsrfTokenRepository forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    /** A stranger's session is short: otherwise strangers could fill the memory. */
    void keepShort(HttpServletRequest request) {
        if (signedIn().isEmpty()) {
            request.getSession().setMaxInactiveInterval(TO_SIGN_IN_SECONDS);
        }
    }

    /** Under a new name, so that nobody who knew the old one is signed in as well. */
    void begin(HttpServletRequest request, HttpServletResponse response, StoredAccount account) {
        var session = request.getSession();
        request.changeSessionId();
        forms.saveToken(null, request, response);
        session.removeAttribute(MUST_CHANGE);
        session.setMaxInactiveInterval(TO_WORK_SECONDS);
        var who = UsernamePasswordAuthenticationToken.authenticated(
                account.id().toString(),
                null,
                // Says by what one has shown who one is, and when: tokens tell it.
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        who.setDetails(account.validFrom());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The password was right, and good for nothing but a new one. */
    void beginChange(HttpServletRequest request, StoredAccount account) {
        request.changeSessionId();
        request.getSession().setAttribute(MUST_CHANGE, account.id());
    }

    /** Whose password must be changed before anything else. */
    Optional<StoredAccount> mustChange(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(MUST_CHANGE) instanceof UUID id
                ? accounts.find(id).filter(StoredAccount::isActive)
                : Optional.empty();
    }

    Optional<StoredAccount> signedIn() {
        return account(SecurityContextHolder.getContext().getAuthentication());
    }

    private Optional<StoredAccount> account(@Nullable Authentication who) {
        return who instanceof UsernamePasswordAuthenticationToken token && token.getDetails() instanceof Instant since
                ? accounts.find(UUID.fromString(token.getName()))
                        .filter(account -> account.isActive()
                                && !account.mustChange()
                                && account.validFrom().equals(since))
                : Optional.empty();
    }

    /** True for one whose account was changed since. */
    boolean isOver() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who instanceof UsernamePasswordAuthenticationToken
                && account(who).isEmpty();
    }

    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Where the browser wanted to go before it was sent here. */
    String goal(HttpServletRequest request, HttpServletResponse response) {
        var saved = requests.getRequest(request, response);
        return saved == null ? "/account" : saved.getRedirectUrl();
    }

    /** The one chosen, or else the one that the browser asks for. */
    Texts texts(HttpServletRequest request) {
        var session = request.getSession();
        Texts.of(request.getParameter("lang")).ifPresent(chosen -> session.setAttribute(LANGUAGE, chosen));
        return session.getAttribute(LANGUAGE) instanceof Texts chosen ? chosen : asked(request);
    }

    private static Texts asked(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Texts.EN;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Texts.of(range.getRange().replaceAll("-.*", "")))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Texts.EN);
        } catch (IllegalArgumentException e) {
            return Texts.EN;
        }
    }
}
