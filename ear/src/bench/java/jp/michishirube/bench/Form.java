package jp.michishirube.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as a page shows it: its fields with their values, to be filled in and sent. */
final class Form {
    private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*>|<textarea\\b[^>]*>[^<]*</textarea>|<select\\b.*?</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private final Map<String, String> values = new LinkedHashMap<>();
    private final String html;

    private Form(String html) {
        this.html = html;
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            String tag = field.group();
            String type = attribute(tag, "type");
            if (!type.equals("submit") && !type.equals("file") && !type.equals("radio") && !attribute(tag, "name").isEmpty()) {
                values.put(attribute(tag, "name"), value(tag));
            }
        }
    }

    static Form of(String page, String id) throws IOException {
        Matcher form = Pattern.compile("<form id=\"" + id + "\".*?</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) {
            throw new IOException("no form " + id + " in " + page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return new Form(form.group());
    }

    boolean has(String attribute, String value) {
        return html.contains(attribute + "=\"" + value + "\"");
    }

    /** The name of the field or button that has this attribute. */
    String name(String attribute, String value) throws IOException {
        Matcher tag = Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*" + attribute + "=\"" + value + "\"[^>]*>").matcher(html);
        if (!tag.find()) {
            throw new IOException("nothing with " + attribute + " " + value);
        }
        return attribute(tag.group(), "name");
    }

    Form with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Map<String, String> values() {
        return values;
    }

    String encoded() {
        StringBuilder body = new StringBuilder();
        values.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    private static String value(String tag) {
        if (tag.startsWith("<textarea")) {
            return plain(tag.substring(tag.indexOf('>') + 1, tag.lastIndexOf("</")).replaceFirst("^\\r?\\n", ""));
        }
        if (tag.startsWith("<select")) {
            Matcher chosen = CHOSEN.matcher(tag);
            return chosen.find() ? plain(chosen.group(1)) : "";
        }
        return attribute(tag, "value");
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag.substring(0, tag.indexOf('>') + 1));
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
