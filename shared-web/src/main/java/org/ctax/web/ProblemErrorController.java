package org.ctax.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.ctax.web.access.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the server itself refused before any of our code was asked. */
@Hidden
@RestController
final class ProblemErrorController implements ErrorController {

    @OpenToAll
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var known = HttpStatus.resolve(status);
        var code = known == null ? "REFUSED" : known.name().toUpperCase(Locale.ROOT);
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        RefusalLog.refused(request, asked == null ? request.getRequestURI() : asked.toString(), status, code);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, code, null, "The request cannot be answered"));
    }
}
