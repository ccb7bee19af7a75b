package io.stockroute.console.web;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What the API refuses it explains by a problem description (RFC 9457); a page has an error page instead. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    /** Spring's words name the value by its Java type, if it was given twice. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(mismatch, told(mismatch), headers, status, request);
    }

    static ProblemDetail told(TypeMismatchException mismatch) {
        String name = mismatch.getPropertyName() == null ? "a value" : "'" + mismatch.getPropertyName() + "'";
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The request has " + name + " in a form that cannot be read.");
    }
}
