package jp.michishirube.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The fingerprint that a restored database is compared with")
class FingerprintTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    void the_same_rows_in_another_order_are_no_difference_and_one_changed_letter_is(TestDatabase database) throws SQLException, IOException {
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into case_number (prefix, last_number) values ('あ', 1)");
            statement.execute("insert into case_number (prefix, last_number) values ('𠮷', 2)");
            Path file = folder.resolve("backup");
            Files.write(folder.resolve("backup.fingerprint"), Fingerprint.of(connection));
            statement.execute("delete from case_number where last_number = 1");
            statement.execute("insert into case_number (prefix, last_number) values ('あ', 1)");
            assertEquals(List.of(), Backup.differences(connection, file));
            statement.execute("update case_number set prefix = 'い' where last_number = 1");
            List<String> differences = Backup.differences(connection, file);
            assertEquals(2, differences.size(), differences::toString);
            assertTrue(differences.stream().allMatch(line -> line.contains("table case_number 2 ")), differences::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    void a_document_counts_by_its_bytes_and_one_with_other_bytes_than_its_name_says_is_refused(TestDatabase database) throws SQLException {
        byte[] bytes = "提案書".getBytes(StandardCharsets.UTF_8);
        String name = Sha256.hex("提案書");
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into blob_content (sha256, size_bytes, media_type) values ('" + name + "', 9, 'text/plain')");
            try (PreparedStatement chunk = connection.prepareStatement("insert into blob_chunk (sha256, no, bytes) values (?, ?, ?)")) {
                for (int no = 0; no < 3; no++) {
                    chunk.setString(1, name);
                    chunk.setInt(2, no);
                    chunk.setBytes(3, java.util.Arrays.copyOfRange(bytes, no * 3, no * 3 + 3));
                    chunk.executeUpdate();
                }
            }
            assertTrue(Fingerprint.of(connection).contains("document " + name));
            statement.execute("delete from blob_chunk where no = 2");
            assertTrue(assertThrows(IllegalStateException.class, () -> Fingerprint.of(connection)).getMessage().contains(name));
        }
    }
}
