package org.ctax.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every refusal, and everything that is wrong with a request, as one kind of problem. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    private final ObjectProvider<PassingFailure> passing;

    ProblemAdvice(ObjectProvider<PassingFailure> passing) {
        this.passing = passing;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return answer(request, refusal, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenUpload(MultipartException broken, HttpServletRequest request) {
        return answer(request, ofUpload(broken), new HttpHeaders());
    }

    /** The firewall looks at a header when it is read. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException header, HttpServletRequest request) {
        return answer(
                request,
                Refusal.malformed("INVALID_HEADER", null, "A header holds what cannot be in one"),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, HttpServletRequest request) {
        var refusal = causeRefusal(failure);
        if (refusal != null) {
            return answer(request, refusal, new HttpHeaders());
        }
        var away = passing.stream()
                .flatMap(known -> known.refusal(failure).stream())
                .findFirst();
        if (away.isPresent()) {
            return answer(request, away.get(), new HttpHeaders());
        }
        LOG.atError()
                .addKeyValue("code", INTERNAL_ERROR)
                .addKeyValue("status", 500)
                .setCause(failure)
                .log("Failed {} {}", request.getMethod(), request.getRequestURI());
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        500, INTERNAL_ERROR, null, "The exchange failed; its log says more under the correlation id"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // Spring hands over some that cannot be added to.
        var own = new HttpHeaders();
        own.addAll(headers);
        return answer(((ServletWebRequest) request).getRequest(), ofRequest(fault, status), own);
    }

    private static ResponseEntity<Object> answer(HttpServletRequest request, Refusal refusal, HttpHeaders headers) {
        RefusalLog.refused(request, refusal);
        var answer = ResponseEntity.status(refusal.kind().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Problem.headers(refusal).forEach(answer::header);
        return answer.body(Problem.of(refusal));
    }

    private static Refusal ofRequest(Exception fault, HttpStatusCode status) {
        return switch (fault) {
            case HttpMessageNotReadableException unreadable -> JsonFaults.refusal(unreadable);
            case MaxUploadSizeExceededException upload -> ofUpload(upload);
            case MethodArgumentTypeMismatchException value ->
                Refusal.malformed("INVALID_PARAMETER", value.getName(), "The value has not the form asked for here");
            case BindException values ->
                Refusal.malformed("INVALID_PARAMETER", fieldOf(values), "The value has not the form asked for here");
            case MissingServletRequestParameterException missing ->
                Refusal.malformed("MISSING_PARAMETER", missing.getParameterName(), "The parameter is missing");
            case MissingServletRequestPartException missing -> Refusal.missing(missing.getRequestPartName());
            case HttpRequestMethodNotSupportedException method ->
                new Refusal(
                        Refusal.Kind.METHOD_NOT_ALLOWED,
                        "METHOD_NOT_ALLOWED",
                        null,
                        method.getMethod() + " is not possible here");
            case HttpMediaTypeNotSupportedException type ->
                new Refusal(
                        Refusal.Kind.UNSUPPORTED,
                        "UNSUPPORTED_MEDIA_TYPE",
                        null,
                        "The body can be sent as " + type.getSupportedMediaTypes());
            case NoResourceFoundException nothing -> noSuchAddress();
            case NoHandlerFoundException nothing -> noSuchAddress();
            default -> ofStatus(status);
        };
    }

    private static @Nullable String fieldOf(BindException values) {
        var first = values.getFieldError();
        return first == null ? null : first.getField();
    }

    private static Refusal noSuchAddress() {
        return Refusal.notFound("NOT_FOUND", null, "There is nothing at this address");
    }

    private static Refusal ofUpload(MultipartException broken) {
        var refusal = causeRefusal(broken);
        if (refusal != null) {
            return refusal;
        }
        return broken instanceof MaxUploadSizeExceededException
                ? new Refusal(Refusal.Kind.TOO_LARGE, "BODY_TOO_LARGE", null, "A file is larger than may be sent")
                : Refusal.malformed("MALFORMED_UPLOAD", null, "The upload is not complete or not well-formed");
    }

    private static Refusal ofStatus(HttpStatusCode status) {
        var kind = Arrays.stream(Refusal.Kind.values())
                .filter(k -> k.status() == status.value())
                .findFirst()
                .orElse(Refusal.Kind.MALFORMED);
        return new Refusal(kind, kind.name(), null, "The request cannot be answered as it stands");
    }

    private static @Nullable Refusal causeRefusal(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge.refusal();
            }
        }
        return null;
    }
}
