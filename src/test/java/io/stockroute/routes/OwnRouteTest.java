package io.stockroute.routes;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;

/** Tests the routes of one file. It needs camel-core, camel-yaml-dsl and camel-mock, but no server. */
class OwnRouteTest {

    @Test
    void theReconciliationIsStartedAndTheChatIsTold() throws Exception {
        try (var camel = new DefaultCamelContext()) {
            camel.getPropertiesComponent().addInitialProperty("custom-reconcile.notify", "mock:chat");
            for (String file : new String[] {"routes/error-handling", "docs/examples/custom-reconcile"}) {
                var resource = PluginHelper.getResourceLoader(camel).resolveResource("file:" + file + ".camel.yaml");
                PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
            }
            camel.getRouteDefinition("custom-reconcile-morning").setAutoStartup("false");
            RouteBuilder.addRoutes(
                    camel, stub -> stub.from("direct:run-reconciliation-all").to("mock:reconciliation"));
            camel.start();
            MockEndpoint reconciliation = camel.getEndpoint("mock:reconciliation", MockEndpoint.class);
            MockEndpoint chat = camel.getEndpoint("mock:chat", MockEndpoint.class);
            reconciliation.expectedMessageCount(1);
            chat.expectedBodiesReceived("{\"text\": \"Stockroute has started the morning reconciliation.\"}");

            camel.createProducerTemplate().sendBody("direct:custom-reconcile-now", "");

            MockEndpoint.assertIsSatisfied(camel);
        }
    }
}
