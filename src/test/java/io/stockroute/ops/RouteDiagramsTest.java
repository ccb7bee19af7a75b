package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Hawtio draws a route from Camel's dump of it, and can place only what comes after the entry. */
class RouteDiagramsTest extends RunningServer {

    @Test
    void hawtioFindsTheEntryOfEveryRouteBeforeAnythingElse() throws Exception {
        List<Element> routes = dumpedRoutes();

        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(routes).allSatisfy(route -> assertThat(firstElement(route).getNodeName())
                .as(route.getAttribute("id"))
                .isEqualTo("from"));
    }

    /** Each of them would be asked, for each route, whether it belongs there, every two seconds. */
    @Test
    void stepsWithoutAnIdOfTheirOwnAreNotCounted() {
        Jolokia jolokia = jolokia();
        String steps = "org.apache.camel:context=%s,type=processors,*".formatted(jolokia.context());

        assertThat(jolokia.post(Jolokia.request("search", steps)).path("value")).isEmpty();
        assertThat(jolokia.read(jolokia.route("stock-lane.main"), "ExchangesTotal")
                        .path("value")
                        .isNumber())
                .isTrue();
    }

    private List<Element> dumpedRoutes() throws Exception {
        Jolokia jolokia = jolokia();
        String xml =
                jolokia.exec(jolokia.camel(), "dumpRoutesAsXml()").path("value").asText();
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("route");
        var routes = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            routes.add((Element) found.item(i));
        }
        return routes;
    }

    private static Node firstElement(Element route) {
        Node child = route.getFirstChild();
        while (!(child instanceof Element)) {
            child = child.getNextSibling();
        }
        return child;
    }
}
