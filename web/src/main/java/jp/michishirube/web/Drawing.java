package jp.michishirube.web;

import java.util.ArrayList;
import java.util.List;

/** A picture as the page writes it out, shape by shape, in whole units; the page holds no arithmetic. */
public final class Drawing {
    private static final int HALF = 0x2E7F;

    private final int width;
    private int height;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();

    Drawing(int width) {
        this.width = width;
    }

    /** @param kind a class of the style sheet */
    public record Box(int x, int y, int width, int height, String kind) {
    }

    /** A line of text. @param link where it leads; empty for nowhere */
    public record Words(int x, int y, String text, String kind, String link) {
    }

    /** A point in time with a value. @param label what is told of it */
    public record Dot(int x, int y, String kind, String label) {
    }

    void box(int x, int y, int w, int h, String kind) {
        boxes.add(new Box(x, y, w, h, kind));
    }

    void text(int x, int y, String text, String kind, String link) {
        words.add(new Words(x, y, text, kind, link));
    }

    void dot(int x, int y, String kind, String label) {
        dots.add(new Dot(x, y, kind, label));
    }

    void height(int height) {
        this.height = height;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public List<Box> getBoxes() {
        return List.copyOf(boxes);
    }

    public List<Words> getWords() {
        return List.copyOf(words);
    }

    public List<Dot> getDots() {
        return List.copyOf(dots);
    }

    /** How wide a text is in halves of a full-width character. */
    static int halves(String text) {
        return text.codePoints().map(c -> c > HALF && !(c >= 0xFF61 && c <= 0xFF9F) ? 2 : 1).sum();
    }

    /** Broken into lines of at most so many halves; at spaces where there are some. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (int c : text.codePoints().toArray()) {
            int w = halves(Character.toString(c));
            if (at + w > most) {
                int space = c == ' ' ? line.length() : line.lastIndexOf(" ");
                String rest = space > line.length() / 2 && space < line.length() ? line.substring(space + 1) : "";
                lines.add(rest.isEmpty() ? line.toString().strip() : line.substring(0, space));
                line = new StringBuilder(rest);
                at = halves(rest);
            }
            line.appendCodePoint(c);
            at += w;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }
}
