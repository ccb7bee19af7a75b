package io.stockroute.console.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of pages with their filters. */
public final class Links {

    private Links() {}

    /** The address with those of the parameters that are not empty, ready for another one: it ends in ? or &amp;. */
    public static String with(String path, Map<String, String> parameters) {
        return to(path, parameters) + (parameters.values().stream().allMatch(String::isEmpty) ? "?" : "&");
    }

    /** The address with those of the parameters that are not empty. */
    public static String to(String path, Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>(parameters);
        given.values().removeIf(String::isEmpty);
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        given.keySet().forEach(key -> link.queryParam(key, "{" + key + "}"));
        return link.encode().buildAndExpand(given).toUriString();
    }
}
