package jp.michishirube.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.RoadmapView;

/**
 * The roadmap as the Ministry's slide draws it: fields down, years across, phases as bars (those that follow each other in one lane), targets at the right, and
 * on top of each row the values that were measured. Its sides are as those of a sheet of paper across, so that it fills one.
 */
final class RoadmapDrawing {
    private static final int WIDTH = 2000;
    private static final int FIELD = 130;
    private static final int MODEL = 184;
    private static final int TARGETS = 796;
    private static final int YEARS_AT = FIELD + MODEL;
    private static final int YEARS = WIDTH - YEARS_AT - TARGETS;
    private static final int HEAD = 36;
    private static final int LINE = 19;
    private static final int PAD = 6;
    private static final int FONT = 14;
    /** Where the status of an indicator begins, after its number, and the words of its target, after status and value. */
    private static final int STATUS_AT = 24;
    private static final int WORDS_AT = 350;

    private final RoadmapView view;
    private final Locale locale;
    private final Drawing d = new Drawing(WIDTH);

    private RoadmapDrawing(RoadmapView view, Locale locale) {
        this.view = view;
        this.locale = locale;
    }

    /** What stands over the columns of fields, models and targets. */
    record Heads(String field, String model, String targets) {
    }

    /** Of a version that is registered. */
    static Drawing of(RoadmapView view, Locale locale, Heads heads) {
        return new RoadmapDrawing(view, locale).draw(heads);
    }

    private Drawing draw(Heads heads) {
        Roadmap r = view.roadmap();
        head(0, FIELD, heads.field());
        head(FIELD, MODEL, heads.model());
        for (int year = r.firstYear(); year <= r.targetYear(); year++) {
            head(yearAt(year), yearAt(year + 1) - yearAt(year), locale.equals(Locale.ENGLISH) ? "FY" + year : year + "年度");
        }
        head(YEARS_AT + YEARS, TARGETS, heads.targets());
        int y = HEAD;
        for (Roadmap.Field f : r.fields()) {
            int top = y;
            int least = top + LINE * Drawing.lines(f.name().in(locale), bold(FIELD)).size() + 2 * PAD;
            for (Roadmap.Model m : f.models()) {
                y = model(m, y, m == f.models().get(f.models().size() - 1) ? least : 0);
            }
            d.box(0, top, FIELD, y - top, "rm-field");
            lines(f.name().in(locale), 0, top, bold(FIELD), "rm-field-text", "");
        }
        d.height(y + 1);
        return d;
    }

    private void head(int x, int width, String words) {
        d.box(x, 0, width, HEAD, "rm-head");
        d.text(x + PAD, 24, words, "rm-head-text", "");
    }

    /** @param least where it may end, so that the name of its field has its place */
    private int model(Roadmap.Model m, int top, int least) {
        List<IndicatorView> indicators = view.items().stream().filter(i -> i.place().model().key().equals(m.key())).toList();
        int left = measured(indicators, top) + PAD;
        for (List<Roadmap.Phase> lane : lanes(m)) {
            left = lane(lane, left);
        }
        int right = top + PAD;
        for (IndicatorView i : indicators) {
            right = target(i, right);
        }
        int bottom = Math.max(Math.max(left, right), Math.max(least, top + LINE * Drawing.lines(m.name().in(locale), bold(MODEL)).size() + 2 * PAD));
        d.box(FIELD, top, MODEL, bottom - top, "rm-model");
        lines(m.name().in(locale), FIELD, top, bold(MODEL), "rm-model-text", "");
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
                    String label = (indicators.size() > 1 ? "[" + i.place().indicator().no() + "] " : "") + value(i, m) + (m.fictional() ? locale.equals(Locale.ENGLISH) ? " (invented)" : "（架空）" : "");
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

    /** A phase that begins after the one before stands beside it, any other one below. */
    private List<List<Roadmap.Phase>> lanes(Roadmap.Model m) {
        List<List<Roadmap.Phase>> lanes = new ArrayList<>();
        int end = Integer.MAX_VALUE;
        for (Roadmap.Phase p : m.phases()) {
            if (from(p) <= end) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lanes.size() - 1).add(p);
            end = p.to();
        }
        return lanes;
    }

    private int lane(List<Roadmap.Phase> lane, int y) {
        int height = lane.stream().mapToInt(p -> Drawing.lines(words(p), halves(width(p))).size()).max().orElse(0) * LINE + PAD;
        for (Roadmap.Phase p : lane) {
            int x = yearAt(from(p)) + 2;
            d.box(x, y, width(p), height, p.from() == null ? "rm-phase rm-open" : "rm-phase");
            lines(words(p), x, y - PAD / 2, halves(width(p)), "rm-phase-text", "");
        }
        return y + height + 4;
    }

    private int from(Roadmap.Phase p) {
        return p.from() == null ? view.roadmap().firstYear() : p.from();
    }

    private int width(Roadmap.Phase p) {
        return yearAt(p.to() + 1) - yearAt(from(p)) - 4;
    }

    private static String words(Roadmap.Phase p) {
        return (p.from() == null ? "～" : "") + p.what();
    }

    private int target(IndicatorView i, int y) {
        int x = YEARS_AT + YEARS;
        String status = i.verdict().status().label().in(locale);
        MeasurementView last = i.last();
        int badge = Drawing.halves(status) * FONT / 2 + 2 * PAD;
        d.text(x + PAD, y + LINE - 3, Integer.toString(i.place().indicator().no()), "rm-no", "");
        d.box(x + STATUS_AT + PAD, y, badge, LINE + 2, "rm-status " + i.verdict().status().name());
        d.text(x + STATUS_AT + 2 * PAD, y + LINE - 3, status, "rm-status-text", "");
        String measured = last == null ? "－" : value(i, last) + "　" + last.asOf() + (last.fictional() ? locale.equals(Locale.ENGLISH) ? " (invented)" : "（架空）" : "");
        d.text(x + STATUS_AT + badge + 3 * PAD, y + LINE - 3, measured, "rm-value", "");
        boolean wide = STATUS_AT + badge + 4 * PAD + Drawing.halves(measured) * (FONT / 2 + 1) > WORDS_AT;
        return Math.max(lines(i.place().indicator().text(), x + WORDS_AT, wide ? y + LINE - PAD : y - PAD, halves(TARGETS - WORDS_AT), "rm-target", i.place().indicator().id()), y + LINE) + PAD;
    }

    private String value(IndicatorView i, MeasurementView m) {
        boolean english = locale.equals(Locale.ENGLISH);
        Text unit = i.place().indicator().unit();
        String words = unit == null ? "" : (english && !unit.en().equals("%") ? " " : "") + unit.in(locale);
        return m.value() == null ? m.judged().label().in(locale) : (english ? m.value().words().replace("約", "about ") : m.value().words()) + words;
    }

    /** Words broken into lines of at most so many halves; gives where the next thing may stand. */
    private int lines(String text, int x, int y, int most, String kind, String link) {
        int at = y + PAD;
        for (String line : Drawing.lines(text, most)) {
            d.text(x + PAD, at + FONT, line, kind, link);
            at += LINE;
        }
        return at;
    }

    private static int halves(int width) {
        return (width - 2 * PAD) * 2 / FONT;
    }

    /** As halves, of bold words: in English they are wider. */
    private int bold(int width) {
        return locale.equals(Locale.ENGLISH) ? (width - 2 * PAD) * 2 / (FONT + 2) : halves(width);
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
