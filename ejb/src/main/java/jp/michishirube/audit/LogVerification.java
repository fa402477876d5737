package jp.michishirube.audit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.BreakKind;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.audit.api.Verification.Break;

/**
 * Verifies the log without the application: a main class for {@code ./run --verify-log}. Arguments: {@code FILE} for an exported log, or
 * none for the database of APP_DB_URL, APP_DB_USER and APP_DB_PASSWORD; {@code --anchor DAY=ROOT}, any number of them, for roots kept
 * outside. The exit code is 0 when nothing was altered, 1 when something was, 2 when there was nothing to verify.
 */
public final class LogVerification {
    static final int INTACT = 0;
    static final int BROKEN = 1;
    static final int UNUSABLE = 2;
    private static final int SHOWN = 20;
    private static final int H2_IN_USE = 90020;

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Map<String, String> kept = new TreeMap<>();
    private Path file;

    private LogVerification(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Prints to the standard output and ends the JVM with the exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, System.getenv(), arguments));
    }

    static int run(PrintStream out, Map<String, String> environment, String... arguments) {
        try {
            return new LogVerification(out, environment).run(arguments);
        } catch (IllegalArgumentException | UncheckedIOException | IOException | IllegalStateException e) {
            out.println("検証できません / cannot be verified: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int run(String... arguments) throws IOException {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--anchor") && i + 1 < arguments.length) {
                String[] anchor = arguments[++i].split("=", 2);
                kept.put(LogFormat.day(anchor[0]).toString(), anchor[anchor.length - 1]);
            } else if (file == null && !arguments[i].startsWith("-")) {
                file = Path.of(arguments[i]);
            } else {
                throw new IllegalArgumentException(arguments[i]);
            }
        }
        return file == null ? ofDatabase() : ofFile();
    }

    private int ofFile() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("ファイルが読めません / the file cannot be read: " + file);
        }
        try (ExportedLog log = new ExportedLog(file)) {
            List<Break> damage = new ArrayList<>();
            log.firstDamage().ifPresent(line -> damage.add(new Break("file", line, BreakKind.FILE_DAMAGED)));
            return report(log, damage);
        }
    }

    private int ofDatabase() {
        String url = environment.getOrDefault("APP_DB_URL", "");
        boolean h2 = url.startsWith("jdbc:h2:");
        try (Connection connection = DriverManager.getConnection(h2 ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url,
                h2 ? environment.getOrDefault("APP_DB_USER", "sa") : environment.get("APP_DB_USER"), environment.get("APP_DB_PASSWORD"))) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            // one state of the log, whatever is appended meanwhile
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return report(new JdbcLog(connection), List.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e.getErrorCode() == H2_IN_USE
                    ? "データベースは動いているサーバが使っています。監査の利用者で「記録の検証」のページ（/app/verify.xhtml）を開くか、サーバを止めてから実行してください。"
                    + " / The database is in use by a running server. Open the page 「記録の検証」 (/app/verify.xhtml) as an auditor, or stop the server first."
                    : e.getMessage(), e);
        }
    }

    private int report(LogSource log, List<Break> damage) {
        Verification found = new Verifier(log).verify();
        List<AnchorView> anchors = log.anchors();
        List<Break> breaks = new ArrayList<>(damage);
        breaks.addAll(found.breaks());
        kept.forEach((day, root) -> {
            if (anchors.stream().noneMatch(a -> a.day().toString().equals(day) && a.rootHash().equals(root))) {
                breaks.add(new Break("anchor/" + day, 0, BreakKind.ANCHOR_NOT_KEPT));
            }
        });
        out.println("鎖 / chains: " + found.chains());
        out.println("記録 / events: " + found.events() + "（本文の消去 / payloads erased: " + found.erasedPayloads() + "）");
        out.println("日ごとの錨 / anchors: " + anchors.size() + (anchors.isEmpty() ? "" : "（最後 / last: "
                + anchors.get(anchors.size() - 1).day() + " " + anchors.get(anchors.size() - 1).rootHash() + "）"));
        if (breaks.isEmpty()) {
            out.println("改ざん・欠落はありません。 / Nothing was altered or is missing.");
            return INTACT;
        }
        out.println("最初の箇所 / first break: " + line(breaks.get(0)));
        breaks.stream().skip(1).limit(SHOWN - 1).forEach(b -> out.println("ほかの箇所 / also: " + line(b)));
        out.println("箇所の数 / breaks: " + breaks.size());
        return BROKEN;
    }

    private static String line(Break found) {
        return found.chain() + " #" + found.seq() + " " + found.kind().label().ja() + " / " + found.kind().label().en();
    }
}
