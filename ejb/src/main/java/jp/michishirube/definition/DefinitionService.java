package jp.michishirube.definition;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;
import jp.michishirube.definition.DefinitionKind.Identity;
import jp.michishirube.definition.api.DefinitionDifference;
import jp.michishirube.definition.api.DefinitionStatus;
import jp.michishirube.definition.api.DefinitionView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** An office's own versions of definitions: checked when uploaded, compared, published from a day, withdrawn while nothing uses them. */
@Stateless
public class DefinitionService {
    private static final int MOST_BYTES = 1024 * 1024;

    private DefinitionStore store;
    private Iterable<DefinitionKind> kinds;
    private Iterable<DefinitionUse> uses;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public DefinitionService() {
        // for the container
    }

    @Inject
    public DefinitionService(DefinitionStore store, Instance<DefinitionKind> kinds, Instance<DefinitionUse> uses, AuditTrail audit, Access access,
                             Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.uses = uses;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** Every version of every definition, kind by kind, newest version first. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.AUDITOR})
    public List<DefinitionView> definitions() {
        List<OwnDefinition> own = store.all();
        return StreamSupport.stream(kinds.spliterator(), false).sorted(Comparator.comparing(DefinitionKind::key)).flatMap(kind -> Stream.concat(
                kind.shipped().stream().map(file -> shipped(kind, file)),
                own.stream().filter(d -> d.kind().equals(kind.key())).map(d -> d.view(kind.title())))
                .sorted(Comparator.comparing(DefinitionView::definitionId).thenComparing(DefinitionView::version, Comparator.reverseOrder()))).toList();
    }

    /** The text of an uploaded version. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.AUDITOR})
    public Optional<String> text(String key) {
        return store.find(key).map(d -> d.file().yaml());
    }

    /** Where an uploaded version differs from the version before it; everything is new where there is none. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.AUDITOR})
    public List<DefinitionDifference> compare(String key) {
        return store.find(key).map(d -> DefinitionComparison.between(before(d).orElse(new DefinitionFile("", "{}")), d.file())).orElse(List.of());
    }

    /** Checks a text with the same reader and checks as the shipped ones and keeps it; nothing uses it yet. Every error has its line. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public Outcome<DefinitionView> upload(String kindKey, String fileName, byte[] bytes) {
        Optional<DefinitionKind> kind = kind(kindKey);
        if (kind.isEmpty()) {
            return refused("definition.kind", "kind", "定義の種類を選んでください。", "Choose the kind of definition.");
        }
        if (bytes == null || bytes.length == 0 || bytes.length > MOST_BYTES) {
            return refused("definition.size", "file", "定義のファイル（YAML、空でない、1MBまで）を選んでください。", "Choose the file of the definition (YAML, not empty, up to 1 MB).");
        }
        String yaml;
        try {
            yaml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return refused("definition.encoding", "file", "文字コードがUTF-8ではありません。UTF-8で保存し直してください。", "The file is not UTF-8. Save it as UTF-8.");
        }
        String name = fileName == null || fileName.isBlank() ? kindKey + ".yaml" : fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        DefinitionFile file = new DefinitionFile(name.length() > 255 ? name.substring(0, 255) : name, yaml);
        Identity identity;
        try {
            identity = kind.get().identify(file);
            List<Problem> conflicts = kind.get().conflicts(file);
            if (!conflicts.isEmpty()) {
                return Outcome.refused(conflicts.stream().map(DefinitionService::violation).toList());
            }
        } catch (DefinitionException e) {
            return Outcome.refused(e.problems().stream().map(DefinitionService::violation).toList());
        }
        store.lockedEdition();
        if (versions(kind.get()).contains(identity)) {
            return refused("definition.taken", "file", identity + " はもうあります。版（version）を一つ上げるか、確認中の版を取り下げてください。",
                    identity + " is there already. Raise its version, or withdraw the one uploaded before.");
        }
        OwnDefinition row = new OwnDefinition(kindKey, identity, file, access.actor().userId(), clock.now());
        store.add(row);
        record(row, "upload-definition", null, "");
        return Outcome.done(row.view(kind.get().title()));
    }

    /** Puts an uploaded version into use from a day on. What it names must be there by then. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public Outcome<DefinitionView> publish(String key, LocalDate from) {
        DefinitionEdition edition = store.lockedEdition();
        OwnDefinition row = store.find(key).orElse(null);
        if (row == null || row.status() != DefinitionStatus.UPLOADED) {
            return refused("definition.state", "", "発行できるのは確認中の版だけです。一覧を開き直してください。", "Only an uploaded version can be published. Open the list again.");
        }
        if (from == null || from.isBefore(clock.today())) {
            return refused("definition.from", "from", "使い始める日は、今日以後の日付を入れてください。", "Enter a first day that is today or later.");
        }
        DefinitionKind kind = kind(row.kind()).orElseThrow();
        List<Violation> against = new ArrayList<>(kind.conflicts(row.file()).stream().map(DefinitionService::violation).toList());
        Set<String> there = references(from);
        kind.references(row.file()).stream().filter(r -> !there.contains(r)).forEach(r -> against.add(Violation.of("definition.missing", "",
                new Text("この定義が使う「" + r + "」は、" + from + "には使われていません。先にその定義を発行してください。",
                        "It needs " + r + ", which is not in use on " + from + ". Publish that first."))));
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        row.publish(from, clock.now());
        edition.next();
        kinds.forEach(DefinitionKind::forget);
        record(row, "publish-definition", DefinitionStatus.UPLOADED, "");
        return Outcome.done(row.view(kind.title()));
    }

    /** Takes a version out of use for good, while no case and no other definition uses it. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public Outcome<DefinitionView> withdraw(String key, String reason) {
        DefinitionEdition edition = store.lockedEdition();
        OwnDefinition row = store.find(key).orElse(null);
        if (row == null || row.status() == DefinitionStatus.WITHDRAWN) {
            return refused("definition.state", "", "取り下げられる版ではありません。一覧を開き直してください。", "This version cannot be withdrawn. Open the list again.");
        }
        if (reason == null || reason.isBlank() || reason.length() > 1000) {
            return refused("definition.reason", "reason", "取り下げる理由を1000字以内で書いてください。", "Give the reason, in at most 1,000 characters.");
        }
        Optional<Text> used = use(row);
        if (used.isPresent()) {
            return Outcome.refused("definition.used", used.get());
        }
        DefinitionStatus was = row.status();
        row.withdraw(clock.now());
        edition.next();
        kinds.forEach(DefinitionKind::forget);
        record(row, "withdraw-definition", was, reason);
        return Outcome.done(row.view(kind(row.kind()).orElseThrow().title()));
    }

    private Optional<Text> use(OwnDefinition row) {
        String name = row.kind() + " " + row.identity();
        Optional<OwnDefinition> user = store.all().stream().filter(d -> d.status() == DefinitionStatus.PUBLISHED)
                .filter(d -> kind(d.kind()).orElseThrow().references(d.file()).contains(name)).findFirst();
        if (user.isPresent()) {
            return Optional.of(new Text(user.get().identity() + " が使っているため取り下げられません。先にそちらを取り下げてください。",
                    "It cannot be withdrawn, as " + user.get().identity() + " uses it. Withdraw that first."));
        }
        return StreamSupport.stream(uses.spliterator(), false).flatMap(u -> u.use(row.kind(), row.identity().toString()).stream()).findFirst();
    }

    /** Everything that can be named on the day. */
    private Set<String> references(LocalDate on) {
        Set<String> there = new java.util.HashSet<>();
        for (DefinitionKind kind : kinds) {
            kind.shipped().forEach(f -> there.add(kind.key() + " " + kind.identify(f)));
            store.published(kind.key(), on).forEach(d -> there.add(kind.key() + " " + d.identity()));
        }
        return there;
    }

    private List<Identity> versions(DefinitionKind kind) {
        return Stream.concat(kind.shipped().stream().map(kind::identify), store.all().stream()
                .filter(d -> d.kind().equals(kind.key()) && d.status() != DefinitionStatus.WITHDRAWN).map(OwnDefinition::identity)).toList();
    }

    private Optional<DefinitionFile> before(OwnDefinition row) {
        DefinitionKind kind = kind(row.kind()).orElseThrow();
        record Version(Identity identity, DefinitionFile file) {
        }
        return Stream.concat(kind.shipped().stream().map(f -> new Version(kind.identify(f), f)), store.all().stream()
                        .filter(d -> d.kind().equals(row.kind()) && d.status() == DefinitionStatus.PUBLISHED).map(d -> new Version(d.identity(), d.file())))
                .filter(v -> v.identity().id().equals(row.identity().id()) && v.identity().version() < row.identity().version())
                .max(Comparator.comparing(v -> v.identity().version())).map(Version::file);
    }

    private DefinitionView shipped(DefinitionKind kind, DefinitionFile file) {
        Identity identity = kind.identify(file);
        return new DefinitionView(null, kind.key(), kind.title(), identity.id(), identity.version(), file.name(), Sha256.hex(file.yaml()),
                DefinitionStatus.SHIPPED, null, null);
    }

    private Optional<DefinitionKind> kind(String key) {
        return StreamSupport.stream(kinds.spliterator(), false).filter(k -> k.key().equals(key)).findFirst();
    }

    private void record(OwnDefinition row, String action, DefinitionStatus was, String reason) {
        Actor actor = access.actor();
        String chain = "definition/" + row.kind() + "/" + row.identity().id();
        var payload = Json.createObjectBuilder().add("file", row.file().name()).add("version", row.identity().version()).add("reason", reason);
        if (row.from() != null) {
            payload.add("from", row.from().toString());
        }
        audit.append(new EventDraft(chain, action, actor, actor.as(Role.SYSTEM_ADMINISTRATOR, "mic").orElse(null), was == null ? null : was.name(),
                row.status().name(), chain, row.sha256(), payload.build().toString()));
    }

    private static Violation violation(Problem p) {
        return Violation.of("definition.problem", "file", new Text(p.file() + " " + p.line() + "行目：" + p.reason().ja(), p.toString()));
    }

    private static <T> Outcome<T> refused(String code, String field, String ja, String en) {
        return Outcome.refused(List.of(Violation.of(code, field, new Text(ja, en))));
    }
}
