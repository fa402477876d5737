package jp.michishirube.installation;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.LogProof;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.audit.api.Verification.Break;
import jp.michishirube.installation.api.CheckName;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.notification.MailServer;
import jp.michishirube.notification.MailServer.Greeting;

/** Makes the checks that were asked for: takes one, makes it outside any transaction, and writes down what it found. */
@Stateless
public class CheckWorker {
    private final OperationStore store;
    private final MailServer mail;
    private final AuditTrail audit;
    private final Clock clock;
    @Resource(lookup = "java:app/jdbc/app")
    DataSource database;

    /** For the container. */
    public CheckWorker() {
        this(null, null, null, null);
    }

    @Inject
    public CheckWorker(OperationStore store, MailServer mail, AuditTrail audit, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the check was asked for and is now this node's to make. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean begin(CheckName name) {
        if (store.check(name).filter(c -> c.isDue(clock.now())).isEmpty()) {
            return false;
        }
        OperationCheck check = store.lockedCheck(name, clock.now());
        boolean mine = check.isDue(clock.now());
        if (mine) {
            check.begin(clock.now());
        }
        return mine;
    }

    /** Makes the check, however long it takes. What goes wrong with it is what it finds. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Greeting make(CheckName name) {
        if (name == CheckName.MAIL_SERVER) {
            return mail.greet();
        }
        try (Connection connection = database.getConnection()) {
            return said(LogProof.of(connection));
        } catch (SQLException | IllegalStateException e) {
            return new Greeting(false, new Text("検証できませんでした。データベースの様子を確かめて、もう一度検証してください（" + e.getMessage() + "）。",
                    "It could not be verified. See to the database and verify again (" + e.getMessage() + ")."));
        }
    }

    /** Writes down what was found; an event. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(CheckName name, Greeting found) {
        store.lockedCheck(name, clock.now()).end(clock.now(), found.sound(), found.words());
        audit.append(new EventDraft(CheckService.CHAIN, name.ended(), Actor.SYSTEM, Actor.SYSTEM.capacities().get(0), null, null, CheckService.CHAIN, null,
                Json.createObjectBuilder().add("sound", found.sound()).add("found", found.words().ja()).build().toString()));
    }

    private static Greeting said(LogProof proof) {
        Verification found = proof.found();
        String ja = "鎖 " + found.chains() + "、記録 " + found.events() + "件、日ごとの錨 " + proof.anchors() + "。";
        String en = found.chains() + " chains, " + found.events() + " events, " + proof.anchors() + " anchors. ";
        List<Break> breaks = found.breaks();
        if (breaks.isEmpty()) {
            return new Greeting(true, new Text(ja + "改ざん・欠落はありません。", en + "Nothing was altered or is missing."));
        }
        Break first = breaks.get(0);
        return new Greeting(false, new Text(ja + "合わない箇所が" + breaks.size() + "あります。最初の箇所：" + first.chain() + " の " + first.seq() + "番（" + first.kind().label().ja() + "）",
                en + breaks.size() + " breaks; the first: " + first.chain() + " no. " + first.seq() + " (" + first.kind().label().en() + ")"));
    }
}
