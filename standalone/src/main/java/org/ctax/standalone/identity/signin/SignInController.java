package org.ctax.standalone.identity.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.SignIn;
import org.ctax.web.access.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Hidden
@Controller
@BuiltInIssuer
class SignInController {
    private final SignIn signIn;
    private final BrowserSession session;
    private final SigningOut signingOut;
    private final Pages pages;

    SignInController(SignIn signIn, BrowserSession session, SigningOut signingOut, Pages pages) {
        this.signIn = signIn;
        this.session = session;
        this.signingOut = signingOut;
        this.pages = pages;
    }

    @GetMapping(SignInSecurity.PAGE)
    @OpenToAll
    ResponseEntity<String> form(
            HttpServletRequest request, CsrfToken token, @RequestParam(required = false) @Nullable String expired) {
        return form(request, token, expired == null ? null : "expired", null);
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, CsrfToken token, @Nullable String wrong, @Nullable String name) {
        session.keepShort(request);
        return pages.answer(Page.titled(session.texts(request), SignInSecurity.PAGE, "sign-in")
                .wrong(wrong)
                .form(SignInSecurity.PAGE, token)
                .field("name", "text", "username", name, null)
                .field("password", "password", "current-password", null, null)
                .endForm("sign-in", false));
    }

    @PostMapping(SignInSecurity.PAGE)
    @OpenToAll
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        var account = signIn.attempt(name, password, request.getRemoteAddr());
        if (account.isEmpty()) {
            return form(request, token, "refused", name);
        }
        if (account.get().mustChange()) {
            session.beginChange(request, account.get());
            return Pages.go("/password");
        }
        session.begin(request, response, account.get());
        return Pages.go(session.goal(request, response));
    }

    @PostMapping("/sign-out")
    @OpenToAll
    ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
        signingOut.logout(request, response, null);
        return Pages.go("/signed-out");
    }

    @GetMapping("/signed-out")
    @OpenToAll
    ResponseEntity<String> signedOut(HttpServletRequest request) {
        return pages.answer(Page.titled(session.texts(request), "/signed-out", "signed-out")
                .says("signed-out-more")
                .link("/account", "again"));
    }
}
