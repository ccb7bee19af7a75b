package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

class KnownParametersTest {

    record Filter(String state, String store) {}

    record Body(String text) {}

    static class Lists {

        void list(
                @PathVariable long id,
                @RequestParam(name = "q") String text,
                @RequestParam int page,
                @ModelAttribute("asked") Filter asked,
                @RequestBody Body body) {}
    }

    private final HandlerMethod list =
            new HandlerMethod(new Lists(), Lists.class.getDeclaredMethods()[0]);

    @Test
    void singleParametersAreKnownAndThoseThatARecordIsMadeOf() {
        assertThat(KnownParameters.names(list)).containsExactlyInAnyOrder("q", "page", "state", "store");
    }

    @Test
    void anyOtherIsRefused() {
        KnownParameters known = new KnownParameters();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("state", "waiting");
        assertThat(known.preHandle(request, new MockHttpServletResponse(), list))
                .isTrue();

        request.addParameter("stat", "waiting");
        assertThatThrownBy(() -> known.preHandle(request, new MockHttpServletResponse(), list))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("No such parameter: one of [page, q, state, store]");
    }
}
