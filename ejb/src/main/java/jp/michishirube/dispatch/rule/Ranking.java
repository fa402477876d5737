package jp.michishirube.dispatch.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;

/**
 * Who suits a request (様式Ⅱの候補): every point has a reason that can be read, and what stands against somebody comes first. The order is
 * the system's advice; the secretariat lists whom it wants.
 */
public final class Ranking {
    private static final int FIELD = 20;
    private static final int PRIORITY_FIELD = 30;
    private static final int NAMED = 40;
    private static final int A_CASE = 2;
    private static final int MOST_CASES = 5;
    private static final int A_STAR = 10;
    private static final int MIDDLE = 300;
    private static final int SAME_PREFECTURE = 12;
    private static final int SAME_BUREAU = 6;
    private static final int ONLINE = 8;
    private static final int A_DISPATCH = 4;
    private static final int LONG_AGO = 5;

    private Ranking() {
    }

    /** Everybody in the order of advice: those without an obstacle by points, then the others; equal ones by load, then by id. */
    public static List<Ranked> rank(Wish wish, List<Candidate> pool) {
        return pool.stream().map(c -> judge(wish, c)).sorted(Comparator.comparing((Ranked r) -> !r.obstacles().isEmpty()).thenComparing(Ranked::points, Comparator.reverseOrder())
                .thenComparing(r -> r.candidate().load()).thenComparing(r -> r.candidate().id())).toList();
    }

    static Ranked judge(Wish wish, Candidate c) {
        List<Reason> reasons = new ArrayList<>();
        if (wish.named().contains(c.id())) {
            reasons.add(new Reason(NAMED, new Text("依頼者が指名", "Named by the body")));
        }
        field(wish, c).ifPresent(reasons::add);
        if (c.casesInField() > 0) {
            int cases = Math.min(MOST_CASES, c.casesInField());
            reasons.add(new Reason(cases * A_CASE, new Text("この分野の派遣 " + c.casesInField() + "件", c.casesInField() + " dispatches in the field")));
        }
        if (c.rated() > 0) {
            int points = (c.rating() - MIDDLE) * A_STAR / 100;
            reasons.add(new Reason(points, new Text("過去の評価 " + stars(c.rating()) + "（" + c.rated() + "件）", "Rated " + stars(c.rating()) + " (" + c.rated() + ")")));
        }
        place(wish, c).ifPresent(reasons::add);
        if (c.load() > 0) {
            reasons.add(new Reason(-A_DISPATCH * c.load(), new Text("今年度の派遣 " + c.load() + "件", c.load() + " dispatches this year")));
        }
        if (c.lastYear().map(y -> y < wish.fiscalYear() - 1).orElse(true)) {
            reasons.add(new Reason(LONG_AGO, c.lastYear().isPresent() ? new Text("公平：前年度と今年度に派遣がない", "Fairness: not dispatched this year or last")
                    : new Text("公平：まだ派遣がない", "Fairness: never dispatched yet")));
        }
        return new Ranked(c, reasons.stream().mapToInt(Reason::points).sum(), reasons, obstacles(wish, c));
    }

    private static Optional<Reason> field(Wish wish, Candidate c) {
        if (c.priorityFields().contains(wish.field())) {
            return Optional.of(new Reason(PRIORITY_FIELD, new Text("重点分野が一致（" + wish.field() + "）", "A priority field (" + wish.field() + ")")));
        }
        return c.fields().contains(wish.field()) ? Optional.of(new Reason(FIELD, new Text("分野が一致（" + wish.field() + "）", "The field (" + wish.field() + ")"))) : Optional.empty();
    }

    private static Optional<Reason> place(Wish wish, Candidate c) {
        if (wish.online()) {
            return c.online() ? Optional.of(new Reason(ONLINE, new Text("オンラインで対応できる", "Works online"))) : Optional.empty();
        }
        if (!c.prefecture().isEmpty() && c.prefecture().equals(wish.prefecture())) {
            return Optional.of(new Reason(SAME_PREFECTURE, new Text("同じ都道府県（" + c.prefecture() + "）", "The same prefecture")));
        }
        return !c.bureau().isEmpty() && c.bureau().equals(wish.bureau()) ? Optional.of(new Reason(SAME_BUREAU, new Text("同じ管区（" + c.prefecture() + "）", "The same territory")))
                : Optional.empty();
    }

    /** What stands against it; with one of these somebody is listed only with a reason that is kept. */
    private static List<Text> obstacles(Wish wish, Candidate c) {
        List<Text> obstacles = new ArrayList<>();
        if (!c.appointed()) {
            obstacles.add(new Text("今年度の委嘱がない", "Not appointed for this year"));
        }
        if (wish.online() && !c.online()) {
            obstacles.add(new Text("オンラインの支援はしない", "Does not work online"));
        }
        if (!wish.online() && !c.onSite()) {
            obstacles.add(new Text("現地の支援はしない", "Does not come on site"));
        }
        if (c.most() > 0 && c.load() >= c.most()) {
            obstacles.add(new Text("今年度の派遣が上限（" + c.most() + "件）に達した", "This year's most (" + c.most() + ") is reached"));
        }
        if (!wish.days().isEmpty() && c.takenDays().containsAll(wish.days())) {
            obstacles.add(new Text("希望日のすべてに都合がつかない", "Taken on every wished day"));
        }
        c.affiliations().stream().filter(a -> names(a, wish.applicant())).findFirst()
                .ifPresent(a -> obstacles.add(new Text("利益相反：所属先（" + a + "）からの依頼", "Conflict: asked by the advisor's own body (" + a + ")")));
        c.interests().stream().filter(i -> !i.isBlank() && JapaneseText.searchKey(wish.vendors()).contains(JapaneseText.searchKey(i))).findFirst()
                .ifPresent(i -> obstacles.add(new Text("利益相反：申告のある事業者（" + i + "）が関係する", "Conflict: a declared vendor (" + i + ") is involved")));
        if (wish.before().contains(c.id())) {
            obstacles.add(new Text("同じ地域・プロジェクトに今年度派遣済み（原則年1回）", "Already dispatched to this region and project this year"));
        }
        return obstacles;
    }

    /** Whether an affiliation is with this body: its name stands at the beginning, such as 「岡山県 特命参与」 for 岡山県. */
    static boolean names(String affiliation, String body) {
        String a = JapaneseText.searchKey(affiliation);
        String b = JapaneseText.searchKey(body);
        return !b.isEmpty() && a.startsWith(b) && !followedByName(affiliation.strip(), body.strip());
    }

    /** 「岡山県町村会」 is not 岡山県. */
    private static boolean followedByName(String affiliation, String body) {
        String rest = affiliation.startsWith(body) ? affiliation.substring(body.length()) : "";
        return !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0)) && !"　（(【/／".contains(rest.substring(0, 1));
    }

    private static String stars(int hundredths) {
        return hundredths / 100 + "." + hundredths % 100 / 10;
    }

    /**
     * What is asked for.
     *
     * @param applicant the body that asks
     * @param vendors   companies that the body says are involved; empty for none
     * @param online    whether all is to be online
     * @param days      wished days
     * @param named     ids of the advisors that the body would like
     * @param before    ids of those who were dispatched to the same region and project this year
     */
    public record Wish(int fiscalYear, String field, String applicant, String prefecture, String bureau, String vendors, boolean online, Set<LocalDate> days, Set<String> named,
                       Set<String> before) {
    }

    /**
     * Who could be asked.
     *
     * @param most         dispatches a year that the advisor takes; 0 for as many as come
     * @param load         dispatches of the year so far, those under way too
     * @param casesInField dispatches in the wished field in all years
     * @param rating       mean in hundredths of a star
     * @param rated        how many were rated
     * @param lastYear     fiscal year of the newest dispatch
     * @param takenDays    days on which the advisor is elsewhere or away
     */
    public record Candidate(String id, String name, boolean appointed, Set<String> fields, Set<String> priorityFields, String prefecture, String bureau, boolean onSite,
                            boolean online, int most, int load, int casesInField, int rating, int rated, Optional<Integer> lastYear, Set<LocalDate> takenDays,
                            List<String> affiliations, List<String> interests) {
    }

    /** A point and why. */
    public record Reason(int points, Text text) {
    }

    /** Somebody with all reasons; {@code obstacles} say what stands against it. */
    public record Ranked(Candidate candidate, int points, List<Reason> reasons, List<Text> obstacles) {
    }
}
