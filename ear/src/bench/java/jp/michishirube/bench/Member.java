package jp.michishirube.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A signed-in person of the load: their session, their draft, the cases they may still submit, and what was acknowledged to them. One
 * request at a time.
 */
final class Member {
    static final String PASSWORD = "bench of the load";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final int VIEWS = 12;
    private static final String BOUNDARY = "----michishirube-bench";

    final String login;
    final String draft;
    final Deque<String> toSubmit;
    /** What a receipt was given for. */
    final List<String> submitted = new java.util.ArrayList<>();
    /** The text of the last autosave that was acknowledged, and all that were sent since. */
    final Deque<String> sent = new ArrayDeque<>();
    String saved;
    int uploaded;
    private String cookie = "";
    private Form answers;
    private int since;
    private int typed;

    Member(String login, String draft, List<String> toSubmit) {
        this.login = login;
        this.draft = draft;
        this.toSubmit = new ArrayDeque<>(toSubmit);
    }

    void signIn(Line line) throws IOException {
        Line.Answer page = line.get("/sign-in.xhtml", cookie);
        keepCookie(page);
        Form form = Form.of(page.text(), "signIn").with("signIn:login", login).with("signIn:password", PASSWORD).with("signIn:go", "go");
        Line.Answer answer = post(line, "/sign-in.xhtml", form);
        keepCookie(answer);
        if (answer.status() != 302) {
            throw new IOException(login + " could not sign in: " + answer.status());
        }
    }

    boolean isOfBody() {
        return draft != null;
    }

    /** Whether the form was opened lately, so that it can be saved as it stands. */
    boolean hasForm() {
        return answers != null && since < VIEWS;
    }

    Line.Answer list(Line line) throws IOException {
        since++;
        return line.get("/app/queue.xhtml", cookie);
    }

    Line.Answer file(Line line) throws IOException {
        return line.get("/app/download/statistics?year=2017&format=xlsx", cookie);
    }

    Line.Answer form(Line line) throws IOException {
        Line.Answer page = line.get("/app/proposal-section.xhtml?id=" + draft + "&section=project", cookie);
        if (page.status() == 200) {
            answers = Form.of(page.text(), "answers");
            since = 0;
        }
        return page;
    }

    Line.Answer autosave(Line line) throws IOException {
        String text = login + " の概要 " + ++typed;
        sent.add(text);
        String name = answers.name("data-field", "summary");
        Form form = answers.with(name, text);
        Line.Answer answer = line.post("/app/proposal-section.xhtml", cookie, FORM + "Faces-Request: partial/ajax\r\n", (form.encoded()
                + "&jakarta.faces.partial.ajax=true&jakarta.faces.source=answers%3Aautosave&jakarta.faces.partial.execute=answers"
                + "&jakarta.faces.partial.render=answers%3Asaved&answers%3Aautosave=answers%3Aautosave").getBytes(StandardCharsets.UTF_8));
        since++;
        if (answer.status() == 200) {
            String told = answer.text();
            if (!told.contains("保存しました")) {
                answers = null;
                throw new IOException("an autosave was answered by " + told.substring(0, Math.min(300, told.length())));
            }
            saved = text;
            sent.clear();
        }
        return answer;
    }

    Line.Answer files(Line line) throws IOException {
        return line.get("/app/proposal-section.xhtml?id=" + draft + "&section=files", cookie);
    }

    Line.Answer upload(Line line, Line.Answer page) throws IOException {
        since++;
        Line.Answer answer = attach(line, Form.of(page.text(), "answers"), "otherFile");
        if (answer.status() == 302) {
            uploaded++;
        }
        return answer;
    }

    Line.Answer attach(Line line, Form form, String slot) throws IOException {
        Form pressed = form.with(form.name("data-attach", slot), "attach");
        String file = "\r\nContent-Disposition: form-data; name=\"" + form.name("data-field", slot) + "\"; filename=\"papers.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + (login + "," + System.nanoTime() + "\r\n").repeat(800) + "\r\n--" + BOUNDARY;
        return postParts(line, "/app/proposal-section.xhtml", pressed, file);
    }

    /** As a form with a file field is sent. */
    private Line.Answer postParts(Line line, String path, Form form, String file) throws IOException {
        StringBuilder body = new StringBuilder("--" + BOUNDARY);
        form.values().forEach((name, value) -> body.append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value)
                .append("\r\n--" + BOUNDARY));
        body.append(file).append("--\r\n");
        return line.post(path, cookie, "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    Line.Answer openCase(Line line) throws IOException {
        since++;
        return line.get("/app/case.xhtml?id=" + toSubmit.peek(), cookie);
    }

    Line.Answer submit(Line line, Line.Answer page) throws IOException {
        Form form = Form.of(page.text(), "act");
        String id = toSubmit.poll();
        Line.Answer answer = postParts(line, "/app/case.xhtml", form.with(form.name("data-act", "submit"), "submit"), "");
        if (answer.status() == 302 && answer.header("location").contains("/app/receipt.xhtml")) {
            submitted.add(id);
        } else if (answer.status() == 503) {
            toSubmit.add(id);
        } else {
            throw new IOException("a submit was answered by " + answer.status() + " " + answer.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return answer;
    }

    Line.Answer post(Line line, String path, Form form) throws IOException {
        return line.post(path, cookie, FORM, form.encoded().getBytes(StandardCharsets.UTF_8));
    }

    Line.Answer get(Line line, String path) throws IOException {
        return line.get(path, cookie);
    }

    private void keepCookie(Line.Answer answer) {
        for (String part : answer.header("set-cookie").split("; ")) {
            if (part.startsWith("JSESSIONID=")) {
                cookie = part;
            }
        }
    }
}
