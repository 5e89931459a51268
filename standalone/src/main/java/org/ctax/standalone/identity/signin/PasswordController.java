package org.ctax.standalone.identity.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.SignIn;
import org.ctax.standalone.identity.accounts.StoredAccount;
import org.ctax.web.access.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The account that has signed in, and its password. */
@Hidden
@Controller
@BuiltInIssuer
class PasswordController {
    private static final String PAGE = "/password";
    private static final String ACCOUNT = "/account";

    private final SignIn signIn;
    private final Accounts accounts;
    private final BrowserSession session;
    private final Pages pages;

    PasswordController(SignIn signIn, Accounts accounts, BrowserSession session, Pages pages) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.session = session;
        this.pages = pages;
    }

    @GetMapping(ACCOUNT)
    @OpenToAll
    ResponseEntity<String> account(
            HttpServletRequest request, CsrfToken token, @RequestParam(required = false) @Nullable String saved) {
        var account = session.signedIn();
        if (account.isEmpty()) {
            return Pages.go(SignInSecurity.PAGE);
        }
        var texts = session.texts(request);
        var page = Page.titled(texts, ACCOUNT, "account");
        if (saved != null) {
            page.good("saved");
        }
        return pages.answer(page.facts(
                        "name",
                        shown(account.get()),
                        "role",
                        texts.text(account.get().role().name()))
                .link(PAGE, "change")
                .form("/sign-out", token)
                .endForm("sign-out", true));
    }

    private static String shown(StoredAccount account) {
        var name = Objects.toString(account.name(), "");
        return account.displayName() == null ? name : account.displayName() + " (" + name + ")";
    }

    @GetMapping(PAGE)
    @OpenToAll
    ResponseEntity<String> form(HttpServletRequest request, CsrfToken token) {
        return form(request, token, null);
    }

    private ResponseEntity<String> form(HttpServletRequest request, CsrfToken token, @Nullable String wrong) {
        var forced = session.mustChange(request).isPresent();
        if (!forced && session.signedIn().isEmpty()) {
            return Pages.go(SignInSecurity.PAGE);
        }
        var page = Page.titled(session.texts(request), PAGE, "new-password").wrong(wrong);
        if (forced && wrong == null) {
            page.says("must-change");
        }
        return pages.answer(page.form(PAGE, token)
                .field("old", "password", "current-password", null, null)
                .field("new", "password", "new-password", null, "hint")
                .field("repeat", "password", "new-password", null, null)
                .endForm("save", false));
    }

    @PostMapping(PAGE)
    @OpenToAll
    ResponseEntity<String> change(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken token,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(name = "new", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeat) {
        var forced = session.mustChange(request);
        var account = forced.or(session::signedIn);
        if (account.isEmpty()) {
            return Pages.go(SignInSecurity.PAGE);
        }
        if (!password.equals(repeat)) {
            return form(request, token, "DIFFERENT");
        }
        var wrong = signIn.changePassword(account.get(), old, password, request.getRemoteAddr());
        if (wrong.isPresent()) {
            return form(
                    request,
                    token,
                    Optional.ofNullable(wrong.get().rule()).map(Enum::name).orElse("WRONG"));
        }
        session.begin(request, response, accounts.find(account.get().id()).orElseThrow());
        return Pages.go(forced.isPresent() ? session.goal(request, response) : ACCOUNT + "?saved");
    }
}
