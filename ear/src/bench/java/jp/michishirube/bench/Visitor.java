package jp.michishirube.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One visitor with cookies and one kept connection, who asks one page after the other. */
final class Visitor {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Server server;

    Visitor(Server server) {
        this.server = server;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        URI page = server.at("/sign-in.xhtml");
        String form = get("/sign-in.xhtml");
        String body = "signIn=signIn&signIn%3Ago=go&signIn%3Alogin=" + login + "&signIn%3Apassword=" + password
                + "&primefaces.nonce=" + encoded(value(form, "primefaces.nonce"))
                + "&jakarta.faces.ViewState=" + encoded(value(form, "jakarta.faces.ViewState"));
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(page).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (!answer.uri().getPath().startsWith("/app/")) {
            throw new IOException("no sign-in: " + answer.statusCode() + " at " + answer.uri());
        }
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(server.at(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.uri().getPath().equals(path)) {
            throw new IOException(path + " answered " + answer.statusCode() + " at " + answer.uri());
        }
        return answer.body();
    }

    /** Asks for a page again and again for so long, and gives every time taken, in milliseconds. */
    List<Double> times(String path, double seconds) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.at(path)).build();
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            times.add((System.nanoTime() - begin) / 1e6);
        }
        return times;
    }

    private static String value(String page, String name) throws IOException {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new IOException("no " + name + " in the form");
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
