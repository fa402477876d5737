package jp.michishirube.award;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.award.api.Edition;
import jp.michishirube.award.api.Edition.Entries;
import jp.michishirube.award.api.Edition.Known;
import jp.michishirube.award.api.Edition.Letters;
import jp.michishirube.award.api.Edition.Prize;
import jp.michishirube.award.api.Edition.Published;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;

/** Reads an edition's definition; an error is refused with its line. */
final class EditionReading {
    private static final String REFERENCE = "[a-z0-9-]+/[1-9][0-9]*";

    private EditionReading() {
    }

    /** @throws DefinitionException with file, line and reason of every error */
    static Edition read(String file, String yaml) {
        DefinitionNode root = DefinitionReader.read(file, yaml);
        root.onlyKeys("id", "version", "edition", "fiscalYear", "name", "fields", "viewpoints", "entries", "call", "opened", "closed", "finalJudging", "ceremony",
                "recommendation", "finalists", "prizes", "letters", "published", "source", "note", "fictional");
        boolean runHere = root.has("call");
        String id = edition(root);
        int version = least(root, "version", 1);
        int year = root.intValue("fiscalYear");
        if (id.matches("[0-9]{4}") && Integer.parseInt(id) != year && Integer.parseInt(id) != year + 1) {
            root.get("fiscalYear").problem("award.year", id);
        }
        if (runHere == root.has("published")) {
            root.problem("award.call-or-published");
        }
        LocalDate opened = date(root, "opened");
        LocalDate closed = date(root, "closed");
        LocalDate judging = date(root, "finalJudging");
        LocalDate ceremony = date(root, "ceremony");
        inOrder(root, "closed", opened, closed);
        inOrder(root, "finalJudging", closed == null ? opened : closed, judging);
        inOrder(root, "ceremony", judging, ceremony);
        Edition edition = new Edition(id, version, year, root.text("name"), unlike(root, "fields"), viewpoints(root), entries(root), runHere ? root.string("call") : null, opened,
                closed, judging, ceremony, root.bool("recommendation"), root.has("finalists") ? Integer.valueOf(least(root, "finalists", 1)) : null, prizes(root, runHere),
                letters(root, runHere), published(root), root.string("source"), root.text("note"), root.bool("fictional"));
        root.finish();
        return edition;
    }

    private static String edition(DefinitionNode root) {
        String edition = root.string("edition");
        if (!edition.isEmpty() && !edition.matches(root.bool("fictional") ? "[a-z][a-z0-9-]{1,29}" : "20[0-9]{2}")) {
            root.get("edition").problem("award.edition", edition);
        } else if (!root.string("id").equals("award-" + edition)) {
            root.get("id").problem("award.id", "award-" + edition);
        }
        return edition;
    }

    private static List<String> unlike(DefinitionNode root, String key) {
        Set<String> seen = new HashSet<>();
        List<DefinitionNode> places = root.list(key);
        if (places.isEmpty()) {
            root.problem("award.nothing", key);
        }
        places.stream().filter(p -> !seen.add(p.scalar())).forEach(p -> p.problem("award.twice", p.scalar()));
        return places.stream().map(DefinitionNode::scalar).toList();
    }

    private static List<Text> viewpoints(DefinitionNode root) {
        List<Text> viewpoints = root.list("viewpoints").stream().map(DefinitionNode::text).toList();
        if (viewpoints.isEmpty()) {
            root.problem("award.nothing", "viewpoints");
        }
        return viewpoints;
    }

    private static Entries entries(DefinitionNode root) {
        if (!root.has("entries")) {
            return null;
        }
        DefinitionNode node = root.get("entries");
        node.onlyKeys("count", "source");
        return new Entries(least(node, "count", 0), node.string("source"));
    }

    private static List<Prize> prizes(DefinitionNode root, boolean runHere) {
        Set<String> keys = new HashSet<>();
        Set<String> titles = new HashSet<>();
        List<Prize> prizes = root.list("prizes").stream().map(node -> {
            node.onlyKeys("key", "title", "guide", "certificate");
            String key = node.string("key");
            Text title = node.text("title");
            if (!key.isEmpty() && !key.matches("[a-z][a-z-]{0,29}")) {
                node.get("key").problem("award.key", key);
            }
            if (!keys.add(key) || !titles.add(title.ja())) {
                node.problem("award.twice", key);
            }
            return new Prize(key, title, least(node, "guide", 0), certificate(node, runHere));
        }).toList();
        if (prizes.isEmpty()) {
            root.problem("award.nothing", "prizes");
        }
        return prizes;
    }

    /** A certificate is written where the edition is run, and nowhere else. */
    private static String certificate(DefinitionNode prize, boolean runHere) {
        if (!runHere) {
            if (prize.has("certificate")) {
                prize.get("certificate").problem("award.certificate");
            }
            return null;
        }
        String letter = prize.string("certificate");
        if (!letter.isEmpty() && !letter.matches(REFERENCE)) {
            prize.get("certificate").problem("award.reference", letter);
        }
        return letter;
    }

    private static Letters letters(DefinitionNode root, boolean runHere) {
        if (!runHere && !root.has("letters")) {
            return null;
        }
        DefinitionNode node = root.get("letters");
        node.onlyKeys("symbol", "sender");
        return new Letters(node.string("symbol"), node.string("sender"));
    }

    private static Published published(DefinitionNode root) {
        if (!root.has("published")) {
            return null;
        }
        DefinitionNode node = root.get("published");
        node.onlyKeys("finalists", "prizes");
        return new Published(node.bool("finalists"), node.word("prizes", EditionReading::known).orElse(Known.NONE));
    }

    private static Optional<Known> known(String word) {
        return Arrays.stream(Known.values()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    private static int least(DefinitionNode node, String key, int least) {
        int value = node.intValue(key);
        if (value < least && node.has(key)) {
            node.get(key).problem("award.least", least);
        }
        return value;
    }

    private static LocalDate date(DefinitionNode root, String key) {
        return root.has(key) ? root.date(key) : null;
    }

    private static void inOrder(DefinitionNode root, String key, LocalDate before, LocalDate day) {
        if (before != null && day != null && day.isBefore(before)) {
            root.get(key).problem("award.order", day);
        }
    }
}
