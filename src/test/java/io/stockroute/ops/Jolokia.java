package io.stockroute.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Speaks to Jolokia as Hawtio does.
 *
 * @param context what Camel calls its context there: the second one of a process has a number behind its name
 */
record Jolokia(Visitor visitor, String context) {

    static final String PATH = "/actuator/jolokia";

    private static final ObjectMapper JSON = new ObjectMapper();

    String route(String id) {
        return "org.apache.camel:context=%s,type=routes,name=\"%s\"".formatted(context, id);
    }

    String group(String name) {
        return "org.apache.camel:context=%s,type=routegroups,name=\"%s\"".formatted(context, name);
    }

    String camel() {
        return "org.apache.camel:context=%s,type=context,name=\"stockroute\"".formatted(context);
    }

    static ObjectNode request(String type, String bean) {
        return JSON.createObjectNode().put("type", type).put("mbean", bean);
    }

    JsonNode exec(String bean, String operation, Object... arguments) {
        ObjectNode request = request("exec", bean).put("operation", operation);
        return post(request.set("arguments", JSON.valueToTree(arguments)));
    }

    JsonNode read(String bean, String attribute) {
        return post(request("read", bean).put("attribute", attribute));
    }

    JsonNode post(JsonNode request) {
        try {
            return JSON.readTree(visitor.withCsrfToken()
                    .post(PATH, "application/json", request.toString())
                    .body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
