package jp.michishirube.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.api.Register;
import jp.michishirube.organisation.api.RegisterChanges;
import jp.michishirube.organisation.api.RegisterContent;
import jp.michishirube.organisation.api.RegisterEntry;
import jp.michishirube.organisation.api.RegisterImportView;
import jp.michishirube.organisation.api.RegisterPreview;
import jp.michishirube.organisation.api.RegisterView;

/**
 * Replaces a register by a newer file of the same shape: first a preview that changes nothing, then exactly what was previewed, all of
 * it or nothing. A register that moved in between refuses the confirmation.
 */
@Stateless
public class RegisterService {
    private RegisterStore store;
    private Iterable<Register> registers;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public RegisterService() {
        // for the container
    }

    @Inject
    public RegisterService(RegisterStore store, Instance<Register> registers, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.registers = registers;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** Every register, with the number of rows in force. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public List<RegisterView> registers() {
        return StreamSupport.stream(registers.spliterator(), false).map(r -> {
            Optional<RegisterEdition> edition = store.edition(r.key());
            return new RegisterView(r.key(), r.title(), (int) r.current().values().stream().filter(e -> !e.over()).count(), edition.map(e -> e.edition).orElse(0L),
                    edition.map(e -> e.sha256).orElse(null), r.columns().stream().sorted().toList());
        }).sorted(java.util.Comparator.comparing(RegisterView::key)).toList();
    }

    /** The files taken over, newest first; at most 50. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public List<RegisterImportView> imports() {
        return store.confirmed().stream().map(RegisterImport::view).toList();
    }

    /**
     * What the file would do from the day. With a rejected row nothing is kept and nothing can be confirmed; otherwise the preview is
     * kept under its id.
     */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public Outcome<RegisterPreview> preview(String key, String fileName, byte[] bytes, LocalDate from) {
        Optional<Register> found = register(key);
        if (found.isEmpty()) {
            return refused("register.unknown", "register", "台帳を選んでください。", "Choose a register.");
        }
        if (from == null || from.isAfter(clock.today())) {
            return refused("register.from", "from", "適用日は、今日までの日付を入れてください。将来の合併・改称は、その日が来てから読み込むか、一覧の valid_from・valid_to に書いてください。",
                    "Enter a day up to today. Import a future merger or renaming when its day has come, or write it in valid_from and valid_to.");
        }
        Outcome<RegisterFile> file = RegisterFile.of(fileName, bytes);
        if (!file.isDone()) {
            return Outcome.refused(file.violations());
        }
        RegisterImport row = new RegisterImport(file.value(), key, from, access.actor().userId(), clock.now());
        RegisterPreview preview = look(found.get(), row);
        if (preview.problems().isEmpty()) {
            row.plan(preview.changes(), preview.planHash());
            store.add(row);
            return Outcome.done(preview);
        }
        return Outcome.done(new RegisterPreview(null, key, preview.title(), preview.fileName(), preview.sha256(), from, preview.planHash(),
                preview.changes(), preview.problems(), false));
    }

    /** A kept preview against the register as it is now. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public Optional<RegisterPreview> find(String importId) {
        return store.find(importId).flatMap(row -> register(row.register).map(r -> look(r, row)));
    }

    /**
     * Takes over exactly what was previewed; an event of the chain "register/…" with the file's SHA-256. Confirmed twice, it is done once.
     *
     * @param planHash what the person saw
     */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public Outcome<RegisterImportView> confirm(String importId, String planHash) {
        RegisterImport row = store.find(importId).orElse(null);
        Register register = row == null ? null : register(row.register).orElse(null);
        if (register == null) {
            return refused("register.preview", "", "この読み込みの下見は残っていません。もう一度ファイルを選んでください。", "This preview is gone. Choose the file again.");
        }
        RegisterEdition edition = store.lockedEdition(row.register);
        row = store.fresh(importId).orElseThrow();
        if (row.isConfirmed()) {
            return Outcome.done(row.view());
        }
        RegisterPreview now = look(register, row);
        if (!row.planHash.equals(planHash) || !now.planHash().equals(planHash) || !now.problems().isEmpty()) {
            return refused("register.moved", "", "下見の後で台帳が変わったため、取り込みませんでした。もう一度ファイルを選んで、変わるところを確かめてください。",
                    "The register changed after the preview, so nothing was taken over. Choose the file again and look at what it changes.");
        }
        if (now.changes().nothing()) {
            return refused("register.nothing", "", "台帳と同じ内容のファイルです。取り込むものはありません。", "The file says what the register says. There is nothing to take over.");
        }
        register.apply(now.changes(), row.from);
        edition.next(row.sha256);
        row.confirm(access.actor().userId(), clock.now());
        record(row, edition);
        return Outcome.done(row.view());
    }

    private void record(RegisterImport row, RegisterEdition edition) {
        Actor actor = access.actor();
        String chain = "register/" + row.register;
        String payload = Json.createObjectBuilder().add("file", row.fileName).add("from", row.from.toString()).add("added", row.added)
                .add("changed", row.changed).add("ended", row.ended).add("unchanged", row.unchanged).build().toString();
        audit.append(new EventDraft(chain, "import-register", actor, actor.as(Role.SYSTEM_ADMINISTRATOR, "mic").orElse(null),
                Long.toString(edition.edition - 1), Long.toString(edition.edition), chain, row.sha256, payload));
    }

    private Optional<Register> register(String key) {
        return StreamSupport.stream(registers.spliterator(), false).filter(r -> r.key().equals(key)).findFirst();
    }

    private static RegisterPreview look(Register register, RegisterImport row) {
        CsvFile.Reading reading = CsvFile.readAll(row.fileName, row.content, register.columns());
        RegisterContent content = reading.rows().isEmpty() && !reading.faults().isEmpty() ? new RegisterContent() : register.read(reading.rows());
        reading.faults().forEach(content::refuse);
        Map<String, RegisterEntry> current = register.current();
        RegisterChanges changes = RegisterChanges.between(current, content.entries());
        String plan = Sha256.hex(row.register + "\n" + row.from + "\n" + row.sha256 + "\n" + fingerprint(current));
        return new RegisterPreview(row.id, row.register, register.title(), row.fileName, row.sha256, row.from, plan, changes, content.problems(),
                row.isConfirmed());
    }

    /** One hash for every row in force. */
    private static String fingerprint(Map<String, RegisterEntry> current) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(current).forEach((key, entry) -> entry.values().forEach((column, value) ->
                all.append(key).append('\u001f').append(column).append('\u001f').append(value).append('\u001e')));
        return Sha256.hex(all.toString());
    }

    private static <T> Outcome<T> refused(String code, String field, String ja, String en) {
        return Outcome.refused(List.of(Violation.of(code, field, new Text(ja, en))));
    }
}
