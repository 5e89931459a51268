package org.ctax.standalone.identity.signin;

import java.net.URI;
import java.util.TreeSet;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.ctax.standalone.identity.SignInSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How pages are answered: a browser is told what they may use, which is next to nothing. */
@Component
@BuiltInIssuer
class Pages {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final PublicAddress address;
    private final SignInSettings settings;

    Pages(PublicAddress address, SignInSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    ResponseEntity<String> answer(Page page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", policy())
                .body(page.html());
    }

    static ResponseEntity<String> go(String address) {
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, address).build();
    }

    /** Browsers hold to where a form leads also what it is forwarded to: the programs that asked for the sign-in. */
    private String policy() {
        var goals = new TreeSet<>(address.all());
        settings.redirects().forEach(goal -> goals.add(origin(goal)));
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + String.join(" ", goals);
    }

    private static String origin(URI goal) {
        return goal.getScheme() + "://" + goal.getRawAuthority();
    }
}
