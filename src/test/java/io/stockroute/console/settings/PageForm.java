package io.stockroute.console.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** The settings form of a page as a browser without scripts would send it: what is disabled or not ticked is left out. */
final class PageForm {

    private static final Pattern FORM = Pattern.compile("(?s)<form class=\"sheet\".*?</form>");
    private static final Pattern DISABLED_GROUP = Pattern.compile("(?s)<fieldset[^>]*disabled.*?</fieldset>");
    private static final Pattern FIELD =
            Pattern.compile("(?s)<input([^>]*)>|<select([^>]*)>(.*?)</select>|<textarea([^>]*)>(.*?)</textarea>");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    private PageForm() {}

    static MultiValueMap<String, String> of(String page) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form in " + page);
        }
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        FIELD.matcher(DISABLED_GROUP.matcher(form.group()).replaceAll(""))
                .results()
                .forEach(field -> {
                    if (field.group(1) != null) {
                        input(field.group(1), sent);
                    } else if (field.group(2) != null) {
                        select(field.group(2), field.group(3), sent);
                    } else if (isEnabled(field.group(4))) {
                        sent.add(attribute(field.group(4), "name"), HtmlUtils.htmlUnescape(field.group(5)));
                    }
                });
        return sent;
    }

    private static void input(String tag, MultiValueMap<String, String> sent) {
        boolean box = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        if (isEnabled(tag) && (!box || tag.contains("checked"))) {
            sent.add(attribute(tag, "name"), attribute(tag, "value"));
        }
    }

    private static void select(String tag, String options, MultiValueMap<String, String> sent) {
        if (isEnabled(tag)) {
            String chosen = OPTION.matcher(options)
                    .results()
                    .map(option -> option.group(1))
                    .reduce((first, second) -> second.contains("selected") ? second : first)
                    .orElseThrow();
            sent.add(attribute(tag, "name"), attribute(chosen, "value"));
        }
    }

    private static boolean isEnabled(String tag) {
        return !tag.contains("disabled");
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }
}
