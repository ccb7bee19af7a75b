package io.stockroute.console.order;

import io.stockroute.console.web.Viewers;
import io.stockroute.ops.StoppedRoutes;
import io.stockroute.order.OrderBuyers;
import io.stockroute.order.OrderBuyers.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who ordered, asked of the Destination for this one look: the data is neither kept nor logged. */
@Controller
class OrderCustomerPage {

    private final OrderView view;
    private final OrderBuyers buyers;
    private final StoppedRoutes stopped;
    private final Viewers viewers;

    OrderCustomerPage(OrderView view, OrderBuyers buyers, StoppedRoutes stopped, Viewers viewers) {
        this.view = view;
        this.buyers = buyers;
        this.stopped = stopped;
        this.viewers = viewers;
    }

    @GetMapping("/orders/{id}/customer")
    String customer(@PathVariable long id, Model model) {
        OrderView.Origin order = view.order(viewers.current(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .origin();
        Answer answer = stopped.isStopped("shopify-call." + order.destination())
                ? new Answer.NoAnswer()
                : buyers.of(order.destination(), order.orderId());
        model.addAttribute("id", id);
        model.addAttribute("origin", order);
        model.addAttribute("buyer", answer instanceof Answer.Buyer buyer ? buyer : null);
        model.addAttribute("why", why(answer, order.destination()));
        return "order/customer";
    }

    private static String why(Answer answer, String store) {
        if (answer instanceof Answer.Nobody) {
            return store + " shows this app no customer of the order: it has none, or the app lacks the access to"
                    + " protected customer data.";
        }
        if (answer instanceof Answer.Gone) {
            return store + " has no such order any more.";
        }
        return answer instanceof Answer.NoAnswer ? store + " gives no answer now. Reload the page to ask again." : "";
    }
}
