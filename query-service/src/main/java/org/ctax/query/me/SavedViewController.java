package org.ctax.query.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.ctax.web.Refusal;
import org.ctax.web.access.Account;
import org.ctax.web.access.EveryRole;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/me/views")
@Tag(name = "me", description = "Who is asking")
class SavedViewController {
    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @EveryRole
    @GetMapping
    @Operation(
            summary = "List my saved views",
            description = "Of the account that asks, in the order in which they were first saved.")
    List<SavedView> list(HttpServletRequest request) {
        return views.of(account(request));
    }

    @EveryRole
    @PostMapping
    @Operation(summary = "Save a view", description = """
                    For the account that asks, which has at most 200: 409 TOO_MANY_VIEWS. The same sent again does nothing; \
                    what is sent under an id that the account has used takes the place of what was there.""")
    ResponseEntity<SavedView> save(@RequestBody SavedView.Sent sent, HttpServletRequest request) {
        var view = sent.checked();
        var isNew = views.keep(account(request), view);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(view);
    }

    @EveryRole
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a saved view",
            description = "404 UNKNOWN_VIEW where the account that asks has none of this id.")
    void remove(@Parameter(description = "Of the view") @PathVariable UUID id, HttpServletRequest request) {
        if (!views.remove(account(request), id)) {
            throw Refusal.notFound("UNKNOWN_VIEW", "id", "The account has no saved view of this id");
        }
    }

    private static String account(HttpServletRequest request) {
        return Account.of(request).orElseThrow().id();
    }
}
