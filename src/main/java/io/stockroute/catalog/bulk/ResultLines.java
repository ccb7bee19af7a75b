package io.stockroute.catalog.bulk;

import java.io.InputStream;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/** Cuts the result of a bulk operation into groups of lines while it comes. */
@Component
public class ResultLines {

    /** @param lines how many a group has at most; long ones make smaller groups */
    public Iterator<String> groups(InputStream result, int lines) {
        return new LineGroups(result, lines);
    }
}
