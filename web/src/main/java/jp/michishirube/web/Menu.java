package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The menu, in one row for everybody: what few links open stands side by side, with the public pages folded behind it; more than
 * {@value #MOST_PLAIN} are folded by subject. What may be done behind a link is decided by the services.
 */
@Named
@RequestScoped
public class Menu {
    static final int MOST_PLAIN = 8;

    /** A new link is one line here: its subject, its page, its word, and who sees it. Within a subject they stand in this order. */
    static final List<Link> LINKS = List.of(
            new Link(Topic.TASKS, "/app/home.xhtml", "common.navTasks", CurrentUser::isSignedIn),
            new Link(Topic.TASKS, "/app/reviews.xhtml", "review.scoring", CurrentUser::isReviewer),
            new Link(Topic.TASKS, "/app/queue.xhtml", "common.navQueue", u -> u.isOversight() || u.isApplicant() || u.isSecretariat()),
            new Link(Topic.SUBSIDIES, "/app/calls.xhtml", "common.navCalls", CurrentUser::isApplicant),
            new Link(Topic.SUBSIDIES, "/app/desk.xhtml", "common.navDesk", Menu::ministryOrAuditor),
            new Link(Topic.SUBSIDIES, "/app/grants.xhtml", "common.navGrants", CurrentUser::isOversight),
            new Link(Topic.SUBSIDIES, "/app/year.xhtml", "common.navYear", CurrentUser::isApplicant),
            new Link(Topic.SUBSIDIES, "/estimate.xhtml", "common.navEstimate", u -> true),
            new Link(Topic.SUBSIDIES, "/use.xhtml", "outreach.use", u -> true),
            new Link(Topic.SUBSIDIES, "/programmes.xhtml", "common.navProgrammes", u -> true),
            new Link(Topic.DISPATCH, "/app/dispatches.xhtml", "dispatch.title", CurrentUser::isApplicant),
            new Link(Topic.DISPATCH, "/app/dispatch-desk.xhtml", "dispatch.desk", u -> u.isSecretariat() || ministryOrAuditor(u)),
            new Link(Topic.AWARD, "/app/award-entries.xhtml", "award.navEnter", CurrentUser::isApplicant),
            new Link(Topic.AWARD, "/app/award-desk.xhtml", "award.desk", Menu::ministryOrAuditor),
            new Link(Topic.AWARD, "/app/review-stages.xhtml", "review.title", Menu::ministryOrAuditor),
            new Link(Topic.ROADMAP, "/app/surveys.xhtml", "survey.mine", CurrentUser::isApplicant),
            new Link(Topic.ROADMAP, "/app/measurements.xhtml", "roadmap.navMeasurements", CurrentUser::isOversight),
            new Link(Topic.ROADMAP, "/app/survey-progress.xhtml", "survey.progress", CurrentUser::isOversight),
            new Link(Topic.ROADMAP, "/app/bodies.xhtml", "record.navBodies", u -> u.isOversight() || u.isPrefecture()),
            new Link(Topic.EVENTS, "/app/events.xhtml", "outreach.desk", CurrentUser::isOversight),
            new Link(Topic.EVENTS, "/events.xhtml", "outreach.events", u -> true),
            new Link(Topic.PUBLISHED, "/app/statistics.xhtml", "common.navStatistics", u -> u.isOversight() || u.isApplicant()),
            new Link(Topic.PUBLISHED, "/statistics.xhtml", "common.navStatistics", u -> !u.isSignedIn()),
            new Link(Topic.PUBLISHED, "/dispatch-statistics.xhtml", "dispatch.navStatistics", u -> true),
            new Link(Topic.PUBLISHED, "/awards.xhtml", "award.title", u -> true),
            new Link(Topic.PUBLISHED, "/roadmap.xhtml", "roadmap.nav", u -> true),
            new Link(Topic.PUBLISHED, "/survey.xhtml", "survey.title", u -> true),
            new Link(Topic.PUBLISHED, "/record.xhtml", "record.title", u -> true),
            new Link(Topic.ADMINISTRATION, "/app/verify.xhtml", "common.navVerify", Menu::ministryOrAuditor),
            new Link(Topic.ADMINISTRATION, "/app/administration.xhtml", "common.navAdministration", CurrentUser::isAdministrator),
            new Link(Topic.ADMINISTRATION, "/app/clock.xhtml", "common.navClock", CurrentUser::isDemonstrationAdministrator),
            new Link(Topic.ADMINISTRATION, "/app/mails.xhtml", "common.navMails", CurrentUser::isDemonstrationAdministrator));

    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;
    private List<Entry> entries;

    /** A subject that links are folded under; {@link #TASKS} stay side by side, and {@link #PUBLIC} is whatever everybody may read. */
    enum Topic {
        TASKS, SUBSIDIES, DISPATCH, AWARD, ROADMAP, EVENTS, PUBLISHED, ADMINISTRATION, PUBLIC;

        /** Its name in the bundles. */
        String word() {
            return "common.menu" + name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A page of the menu.
     *
     * @param word bundle and key of its name
     */
    public record Link(Topic topic, String path, String word, Predicate<CurrentUser> seenBy) {
        /** Whether it is a page for those who have signed in. */
        boolean inside() {
            return path.startsWith("/app/");
        }
    }

    /**
     * What stands in the row: a link by itself, or a heading that links are folded under.
     *
     * @param word  of the heading; null for a link by itself
     */
    public record Entry(String word, List<Link> links) {
        private static Entry of(Topic topic, List<Link> links) {
            return new Entry(links.size() == 1 ? null : topic.word(), links);
        }

        private static List<Entry> each(List<Link> links) {
            return links.stream().map(l -> new Entry(null, List.of(l))).toList();
        }
    }

    /** The row for the reader. */
    public List<Entry> getEntries() {
        if (entries == null) {
            entries = of(user);
        }
        return entries;
    }

    static List<Entry> of(CurrentUser user) {
        List<Link> all = LINKS.stream().filter(l -> l.seenBy().test(user)).toList();
        Map<Boolean, List<Link>> own = all.stream().collect(Collectors.partitioningBy(l -> user.isSignedIn() ? l.inside() : l.topic() != Topic.PUBLISHED));
        List<Entry> entries = new ArrayList<>();
        if (own.get(true).size() <= MOST_PLAIN) {
            entries.addAll(Entry.each(own.get(true)));
            entries.add(Entry.of(user.isSignedIn() ? Topic.PUBLIC : Topic.PUBLISHED, own.get(false)));
        } else {
            all.stream().collect(Collectors.groupingBy(Link::topic, TreeMap::new, Collectors.toList()))
                    .forEach((topic, links) -> entries.addAll(topic == Topic.TASKS ? Entry.each(links) : List.of(Entry.of(topic, links))));
        }
        return entries;
    }

    /** The name of a link or heading in the reader's language. */
    public String name(String word) {
        int dot = word.indexOf('.');
        return screen.word(word.substring(0, dot), word.substring(dot + 1));
    }

    /** Whether the reader is on the page of this link. */
    public boolean at(Link link) {
        return link.path().equals(FacesContext.getCurrentInstance().getExternalContext().getRequestServletPath());
    }

    /** Whether the reader is on a page under this heading. */
    public boolean within(Entry entry) {
        return entry.links().stream().anyMatch(this::at);
    }

    private static boolean ministryOrAuditor(CurrentUser user) {
        return user.isMinistry() || user.isAuditor();
    }
}
