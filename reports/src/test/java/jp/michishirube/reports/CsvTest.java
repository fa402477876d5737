package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    @DisplayName("csv has a byte order mark, a header of group and column, CRLF and details only")
    void details() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv.write(Samples.table("四国"), bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertEquals("\uFEFF総合通信局,件数 応募,件数 採択,件数 計,申請額,公表日,採択率\r\n北海道,3,1,4,12345000,2018-07-13,33.3%\r\n"
                + "東北,5,2,7,20000000,,\r\n四国,1,0,1,-1000,2018-07-13,0.0%\r\n", text);
    }

    @Test
    @DisplayName("totals come only when asked for, the mark only when wanted")
    void asked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv.write(Samples.table("四国"), bytes, false, true);
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertFalse(text.startsWith("\uFEFF"));
        assertTrue(text.endsWith("合計,9,3,12,32344000,,\r\n"), text);
    }

    @Test
    @DisplayName("hard texts come back as they were, formulas with an apostrophe before them")
    void roundTrip() throws IOException {
        List<String> hard = new ArrayList<>(Samples.HARD);
        hard.addAll(List.of("a,b", "\"x\"", "+1", "－1", "a\r\nb", " =1"));
        for (String text : hard) {
            StringWriter out = new StringWriter();
            Csv.write(Samples.table(text), out, false);
            String want = SheetText.looksLikeFormula(text) ? "'" + text : text;
            assertEquals(want, records(out.toString()).get(3).get(0));
        }
        assertTrue(List.of("=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠1").stream().allMatch(SheetText::looksLikeFormula));
    }

    /** RFC 4180. */
    static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(csv.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    records.add(fields);
                    fields = new ArrayList<>();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        return records;
    }
}
