package jp.michishirube.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.RoadmapView;

/** The roadmap as the Ministry's slide draws it: fields down, years across, phases as bars, targets at the right, and on top of each row the values that were measured. */
final class RoadmapDrawing {
    private static final int WIDTH = 2400;
    private static final int FIELD = 150;
    private static final int MODEL = 190;
    private static final int TARGETS = 940;
    private static final int YEARS_AT = FIELD + MODEL;
    private static final int YEARS = WIDTH - YEARS_AT - TARGETS;
    private static final int HEAD = 36;
    private static final int LINE = 19;
    private static final int PAD = 6;
    private static final int FONT = 14;
    /** Where the words of a target begin, after its status and value. */
    private static final int WORDS_AT = 350;

    private final RoadmapView view;
    private final Locale locale;
    private final Drawing d = new Drawing(WIDTH);

    private RoadmapDrawing(RoadmapView view, Locale locale) {
        this.view = view;
        this.locale = locale;
    }

    /** Of a version that is registered. */
    static Drawing of(RoadmapView view, Locale locale, String targetsTitle) {
        return new RoadmapDrawing(view, locale).draw(targetsTitle);
    }

    private Drawing draw(String targetsTitle) {
        Roadmap r = view.roadmap();
        for (int year = r.firstYear(); year <= r.targetYear(); year++) {
            d.box(yearAt(year), 0, yearAt(year + 1) - yearAt(year), HEAD, "rm-head");
            d.text(yearAt(year) + PAD, 24, locale.equals(Locale.ENGLISH) ? "FY" + year : year + "年度", "rm-head-text", "");
        }
        d.box(YEARS_AT + YEARS, 0, TARGETS, HEAD, "rm-head");
        d.text(YEARS_AT + YEARS + PAD, 24, targetsTitle, "rm-head-text", "");
        int y = HEAD;
        for (Roadmap.Field f : r.fields()) {
            int top = y;
            int least = top + LINE * Drawing.lines(f.name().in(locale), halves(FIELD)).size() + 2 * PAD;
            for (Roadmap.Model m : f.models()) {
                y = model(m, y, m == f.models().get(f.models().size() - 1) ? least : 0);
            }
            d.box(0, top, FIELD, y - top, "rm-field");
            lines(f.name().in(locale), 0, top, FIELD, "rm-field-text", "");
        }
        d.height(y);
        return d;
    }

    /** @param least where it may end, so that the name of its field has its place */
    private int model(Roadmap.Model m, int top, int least) {
        List<IndicatorView> indicators = view.items().stream().filter(i -> i.place().model().key().equals(m.key())).toList();
        int left = measured(indicators, top) + PAD;
        for (Roadmap.Phase p : m.phases()) {
            left = phase(p, left);
        }
        int right = top + PAD;
        for (IndicatorView i : indicators) {
            right = target(i, right);
        }
        int bottom = Math.max(Math.max(left, right), Math.max(least, top + LINE * Drawing.lines(m.name().in(locale), halves(MODEL)).size() + 2 * PAD));
        d.box(FIELD, top, MODEL, bottom - top, "rm-model");
        lines(m.name().in(locale), FIELD, top, MODEL, "rm-model-text", "");
        d.box(YEARS_AT, top, YEARS, bottom - top, "rm-row");
        d.box(YEARS_AT + YEARS, top, TARGETS, bottom - top, "rm-row");
        return bottom;
    }

    /** What was measured, where its day stands; nothing where nothing was. */
    private int measured(List<IndicatorView> indicators, int top) {
        int y = top;
        for (IndicatorView i : indicators) {
            for (MeasurementView m : i.measurements()) {
                if (m.value() != null || m.judged() != null) {
                    int x = dayAt(m.asOf());
                    String label = value(i, m) + (m.fictional() ? locale.equals(Locale.ENGLISH) ? " (invented)" : "（架空）" : "");
                    int wide = Drawing.halves(label) * FONT / 2;
                    boolean before = x + 10 + wide > YEARS_AT + YEARS;
                    d.dot(x, y + PAD + LINE / 2, "rm-dot " + i.verdict().status().name(), i.place().indicator().name().in(locale) + " " + m.asOf() + " " + label);
                    d.text(before ? x - 10 - wide : x + 10, y + PAD + LINE - 4, label, "rm-value", "");
                    y += LINE;
                }
            }
        }
        return y;
    }

    private int phase(Roadmap.Phase p, int y) {
        int from = p.from() == null ? view.roadmap().firstYear() : p.from();
        int x = yearAt(from) + 2;
        int width = yearAt(p.to() + 1) - 2 - x;
        String words = (p.from() == null ? "～" : "") + p.what();
        List<String> lines = Drawing.lines(words, halves(width));
        int height = lines.size() * LINE + PAD;
        d.box(x, y, width, height, p.from() == null ? "rm-phase rm-open" : "rm-phase");
        lines(words, x, y - PAD / 2, width, "rm-phase-text", "");
        return y + height + 4;
    }

    private int target(IndicatorView i, int y) {
        int x = YEARS_AT + YEARS;
        String status = i.verdict().status().label().in(locale);
        MeasurementView last = i.last();
        int badge = Drawing.halves(status) * FONT / 2 + 2 * PAD;
        d.box(x + PAD, y, badge, LINE + 2, "rm-status " + i.verdict().status().name());
        d.text(x + 2 * PAD, y + LINE - 3, status, "rm-status-text", "");
        String measured = last == null ? "－" : value(i, last) + "　" + last.asOf() + (last.fictional() ? locale.equals(Locale.ENGLISH) ? " (invented)" : "（架空）" : "");
        d.text(x + badge + 3 * PAD, y + LINE - 3, measured, "rm-value", "");
        boolean wide = badge + 4 * PAD + Drawing.halves(measured) * (FONT / 2 + 1) > WORDS_AT;
        return Math.max(lines(i.place().indicator().text(), x + WORDS_AT, wide ? y + LINE - PAD : y - PAD, TARGETS - WORDS_AT, "rm-target", i.place().indicator().id()), y + LINE) + PAD;
    }

    private String value(IndicatorView i, MeasurementView m) {
        boolean english = locale.equals(Locale.ENGLISH);
        Text unit = i.place().indicator().unit();
        String words = unit == null ? "" : (english && !unit.en().equals("%") ? " " : "") + unit.in(locale);
        return m.value() == null ? m.judged().label().in(locale) : (english ? m.value().words().replace("約", "about ") : m.value().words()) + words;
    }

    /** Words broken to a width; gives where the next thing may stand. */
    private int lines(String text, int x, int y, int width, String kind, String link) {
        int at = y + PAD;
        for (String line : Drawing.lines(text, halves(width))) {
            d.text(x + PAD, at + FONT, line, kind, link);
            at += LINE;
        }
        return at;
    }

    private static int halves(int width) {
        return (width - 2 * PAD) * 2 / FONT;
    }

    private int yearAt(int year) {
        int years = view.roadmap().targetYear() - view.roadmap().firstYear() + 1;
        return YEARS_AT + YEARS * (year - view.roadmap().firstYear()) / years;
    }

    private int dayAt(LocalDate day) {
        LocalDate first = new FiscalYear(view.roadmap().firstYear()).firstDay();
        long all = ChronoUnit.DAYS.between(first, new FiscalYear(view.roadmap().targetYear()).lastDay()) + 1;
        return YEARS_AT + (int) (YEARS * Math.max(0, Math.min(all, ChronoUnit.DAYS.between(first, day))) / all);
    }
}
