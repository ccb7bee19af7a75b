package io.stockroute.console.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** What the page about a wrong request says of it: our own words alone, as those of a library name types and classes. */
@Component
class WrongRequests extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (getError(request) instanceof ResponseStatusException refused
                && refused.getStatusCode() == HttpStatus.BAD_REQUEST
                && refused.getReason() != null) {
            attributes.put("wrong", refused.getReason());
        }
        return attributes;
    }
}
