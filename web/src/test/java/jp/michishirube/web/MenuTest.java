package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The menu")
class MenuTest {
    private static final int MOST_ENTRIES = 9;
    private static final String PUBLIC = "Public: estimate use programmes /events dispatch-statistics awards roadmap survey record";

    @Test
    @DisplayName("of the Ministry's officer is folded by subject, with the own tasks in front")
    void ministry() {
        String all = "home | queue | Subsidies: desk grants estimate use programmes | dispatch-desk | Award: award-desk review-stages | Roadmap: measurements survey-progress bodies"
                + " | Events: events /events | Published: statistics dispatch-statistics awards roadmap survey record | verify";
        assertEquals(all, row(Role.MINISTRY_OFFICER));
        assertEquals(all, row(Role.AUDITOR));
    }

    @Test
    @DisplayName("of a town's officer is plain, with the public pages folded behind it")
    void town() {
        assertEquals("home | queue | calls | year | dispatches | award-entries | surveys | statistics | " + PUBLIC, row(Role.APPLICANT_OFFICER));
    }

    @Test
    @DisplayName("of a bureau's officer is plain too")
    void bureau() {
        assertEquals("home | queue | grants | measurements | survey-progress | bodies | events | statistics | " + PUBLIC, row(Role.BUREAU_OFFICER));
    }

    @Test
    @DisplayName("of those with few tasks shows these")
    void few() {
        assertEquals("home | queue | dispatch-desk | " + PUBLIC, row(Role.SECRETARIAT_OFFICER));
        assertEquals("home | reviews | " + PUBLIC, row(Role.REVIEWER));
        assertEquals("home | administration | " + PUBLIC, row(Role.SYSTEM_ADMINISTRATOR));
        assertEquals("home | clock | mails | " + PUBLIC, row(Role.DEMONSTRATION_ADMINISTRATOR));
    }

    @Test
    @DisplayName("of the public shows what helps, and folds what is published")
    void anybody() {
        assertEquals("estimate | use | programmes | /events | Published: /statistics dispatch-statistics awards roadmap survey record", row());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("has no more than nine entries for any role, and no link twice")
    void shortForAll(Role role) {
        List<Menu.Entry> row = Menu.of(user(role));
        assertTrue(row.size() <= MOST_ENTRIES, () -> row(role));
        List<String> paths = row.stream().flatMap(e -> e.links().stream()).map(Menu.Link::path).toList();
        assertEquals(paths.stream().distinct().toList(), paths);
    }

    @Test
    @DisplayName("also for one who holds every post at once")
    void everything() {
        Role[] all = EnumSet.allOf(Role.class).toArray(Role[]::new);
        assertTrue(Menu.of(user(all)).size() <= MOST_ENTRIES + 1, () -> row(all));
    }

    @Test
    @DisplayName("leads to pages that are there, under names that both languages have")
    void linksAndWords() {
        Stream<String> headings = EnumSet.complementOf(EnumSet.of(Menu.Topic.TASKS)).stream().map(Menu.Topic::word);
        for (String word : Stream.concat(headings, Menu.LINKS.stream().map(Menu.Link::word)).toList()) {
            String[] parts = word.split("\\.");
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertFalse(ResourceBundle.getBundle("jp.michishirube.web." + parts[0], locale).getString(parts[1]).isBlank(), word);
            }
        }
        for (Menu.Link link : Menu.LINKS) {
            assertTrue(Files.exists(Path.of("src/main/webapp" + link.path())), link.path());
        }
    }

    private static String row(Role... roles) {
        return Menu.of(user(roles)).stream().map(e -> (e.word() == null ? "" : e.word().replace("common.menu", "") + ": ")
                + e.links().stream().map(l -> named(l.path())).collect(Collectors.joining(" "))).collect(Collectors.joining(" | "));
    }

    /** The public page keeps its stroke where a page inside has the same name. */
    private static String named(String path) {
        String name = path.replace(".xhtml", "");
        return name.startsWith("/app/") ? name.substring(5) : name.equals("/events") || name.equals("/statistics") ? name : name.substring(1);
    }

    private static CurrentUser user(Role... roles) {
        return new CurrentUser(() -> roles.length == 0 ? Actor.PUBLIC
                : new Actor(1, "someone", "だれか", Stream.of(roles).map(r -> new Capacity(1, r, "office", "役所", "職", Authority.OWN)).toList()));
    }
}
