package org.ctax.query.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ctax.query.funding.FundingBooks;
import org.ctax.web.access.Access;
import org.ctax.web.access.Issuer;
import org.ctax.web.access.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "settings", description = "What whoever comes must know before it signs in")
class SettingsController {
    private final Issuer issuer;
    private final Access access;
    private final FundingBooks books;

    SettingsController(Issuer issuer, Access access, FundingBooks books) {
        this.issuer = issuer;
        this.access = access;
        this.books = books;
    }

    @OpenToAll
    @SecurityRequirements
    @GetMapping("/settings")
    @Operation(summary = "Show how to sign in", description = """
                    Where tokens are to be had, what may be read without one, and in which currencies figures are shown. \
                    Answered to everybody.""")
    Settings settings() {
        return new Settings(
                issuer.name(),
                issuer.client(),
                issuer.scope(),
                access.publicReading(),
                books.displayCurrencies(),
                issuer.isOurs());
    }

    @Schema(name = "Settings")
    record Settings(
            @Schema(
                    description = "The OpenID Connect issuer whose tokens are believed",
                    example = "https://exchange.example")
            @Nullable
            String issuer,

            @Schema(description = "As which client a browser asks it for a token", example = "ctax-ui")
            String client,

            @Schema(
                    description = "For what a browser asks it, words with spaces between them",
                    example = "openid profile")
            String scope,

            @Schema(description = "Whether what is public is told to who has not signed in")
            boolean publicReading,

            @Schema(
                    description = "ISO 4217 codes; the first one is used where nobody asks for another",
                    example = "[\"USD\"]")
            List<String> displayCurrencies,

            @Schema(description = "Whether accounts are kept here: /account, /accounts, /clients, /security-events")
            boolean ownAccounts) {}
}
