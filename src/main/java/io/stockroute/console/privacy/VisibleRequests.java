package io.stockroute.console.privacy;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.webhook.PersonalDataRequest;
import io.stockroute.webhook.PersonalDataRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The requests as administrators see them; a merchant of one Source store sees none, as an export can be of another store. */
@Component("personalData")
public class VisibleRequests {

    private final PersonalDataRequests requests;
    private final Viewers viewers;

    VisibleRequests(PersonalDataRequests requests, Viewers viewers) {
        this.requests = requests;
        this.viewers = viewers;
    }

    ListPage<PersonalDataRequest> page(int page, int size) {
        administrator();
        return requests.page(page, size);
    }

    PersonalDataRequests.Export export(long id) {
        administrator();
        return requests.export(id).orElseThrow(VisibleRequests::unknown);
    }

    void done(long id) {
        if (!requests.done(id, administrator().name())) {
            throw unknown();
        }
    }

    /** How many wait for a person; for the link to them. */
    public long open() {
        return requests.open();
    }

    private Viewer administrator() {
        Viewer viewer = viewers.current();
        if (!viewer.isAdministrator()) {
            throw unknown();
        }
        return viewer;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No open request has this id");
    }
}
