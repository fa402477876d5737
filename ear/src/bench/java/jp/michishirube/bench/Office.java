package jp.michishirube.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The PostgreSQL of the load, and the people and cases in it: for every body a person, a draft and proposals that wait for the approver. */
final class Office implements AutoCloseable {
    static final String USER = "office";
    private static final long IDS = 1_000_000_000_000L;
    private final EmbeddedPostgres server;

    Office(Path cluster) throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setDataDirectory(cluster).setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB").start();
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create role office login superuser password 'office'");
            statement.execute("create database office owner office");
        }
    }

    String address() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/office";
    }

    String version() throws SQLException {
        try (Connection connection = connection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(address(), USER, USER);
    }

    /**
     * Makes people of bodies, each with a copy of a draft and so many copies of a proposal that waits for the approver.
     *
     * @param bodies how many of them are bodies of their own; all others belong to the first body
     */
    List<Member> people(int people, int bodies, String draft, String waiting, int each) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table bench_body as select row_number() over (order by id) as n, id, name, prefecture, bureau_key from organisation"
                    + " where kind = 'LOCAL_GOVERNMENT' and valid_to is null and id <> (select applicant_id from case_file where id = '" + draft
                    + "') order by id fetch first " + bodies + " rows only");
            statement.execute("create table bench_person as select p as n, case when p <= " + bodies + " then p else 1 end as body from generate_series(1, "
                    + people + ") p");
            statement.execute("create table bench_copy as select cast(gen_random_uuid() as varchar(36)) as id, p.n as person, k, case when k = 0 then '" + draft
                    + "' else '" + waiting + "' end as template from bench_person p cross join generate_series(0, " + each + ") k");
            statement.executeUpdate("insert into app_user select " + IDS + " + n, 'bench' || n, '架空 ' || n, 'bench' || n || '@bench.example', '"
                    + hash() + "', true, true, 0 from bench_person");
            int role = 0;
            for (String key : List.of("APPLICANT_OFFICER", "APPLICANT_APPROVER")) {
                long ids = IDS + 10_000_000L * ++role;
                statement.executeUpdate("insert into post select " + ids + " + p.n, b.id, '" + key + "', '架空', null, null from bench_person p"
                        + " join bench_body b on b.n = p.body");
                statement.executeUpdate("insert into post_holding select " + ids + " + n, " + ids + " + n, " + IDS + " + n, 'OWN', null, null from bench_person");
            }
            copy(statement, "case_file", "t.id = c.template", Map.of("id", "c.id", "number", "'B' || c.person || '-' || c.k", "applicant_id", "b.id",
                    "applicant_name", "b.name", "prefecture", "b.prefecture", "bureau_key", "b.bureau_key"));
            copy(statement, "case_draft", "t.case_id = c.template", Map.of("case_id", "c.id"));
            copy(statement, "case_act", "t.case_id = c.template", Map.of("case_id", "c.id", "id", IDS + " + row_number() over ()"));
            copy(statement, "attachment", "t.owner = 'case/' || c.template", Map.of("owner", "'case/' || c.id", "id", "cast(gen_random_uuid() as varchar(36))"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            Map<Integer, String> drafts = new HashMap<>();
            Map<Integer, List<String>> waits = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("select person, k, id from bench_copy order by person, k")) {
                while (rows.next()) {
                    if (rows.getInt(2) == 0) {
                        drafts.put(rows.getInt(1), rows.getString(3));
                    } else {
                        waits.computeIfAbsent(rows.getInt(1), n -> new ArrayList<>()).add(rows.getString(3));
                    }
                }
            }
            List<Member> members = new ArrayList<>();
            for (int n = 1; n <= people; n++) {
                members.add(new Member("bench" + n, drafts.get(n), waits.get(n)));
            }
            return members;
        }
    }

    /** Bytes of the database's log so far. */
    long written() throws SQLException {
        try (Connection connection = connection(); PreparedStatement end = connection.prepareStatement("select pg_current_wal_lsn() - '0/0'")) {
            return Long.parseLong(text(end));
        }
    }

    /** Lets the officers of the bureaus sign in with the bench's password. */
    void openBureaus() throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update app_user set password_hash = '" + hash() + "' where login_id like '%-officer' or login_id like '%-approver'");
        }
    }

    private static void copy(Statement statement, String table, String where, Map<String, String> changed) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select column_name from information_schema.columns where table_name = '" + table
                + "' and table_schema = 'public' order by ordinal_position")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        statement.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", columns.stream().map(c -> changed.getOrDefault(c, "t." + c)).toList()) + " from " + table + " t join bench_copy c on "
                + where + " join bench_person p on p.n = c.person join bench_body b on b.n = p.body");
    }

    /** What of the acknowledged things is not in the database. */
    List<String> lost(List<Member> members) throws SQLException {
        List<String> lost = new ArrayList<>();
        try (Connection connection = connection();
             PreparedStatement draft = connection.prepareStatement("select answers from case_draft where case_id = ?");
             PreparedStatement files = connection.prepareStatement("select count(*) from attachment where owner = ? and file_name = 'papers.csv'");
             PreparedStatement sent = connection.prepareStatement("select count(*) from submission where case_id = ?")) {
            for (Member m : members) {
                draft.setString(1, m.draft);
                String answers = text(draft);
                if (m.saved != null && !answers.contains(m.saved) && m.sent.stream().noneMatch(answers::contains)) {
                    lost.add("the autosave of " + m.login);
                }
                files.setString(1, "case/" + m.draft);
                if (Long.parseLong(text(files)) < m.uploaded) {
                    lost.add("an upload of " + m.login);
                }
                for (String id : m.submitted) {
                    sent.setString(1, id);
                    if (!text(sent).equals("1")) {
                        lost.add("the submission of " + id);
                    }
                }
            }
        }
        return lost;
    }

    private static String text(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** As the application keeps passwords, with one round: signing in 1,788 people would otherwise cost minutes of hashing. */
    private static String hash() {
        try {
            byte[] salt = new byte[16];
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(Member.PASSWORD.toCharArray(), salt, 1, 512)).getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:1:" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
