package jp.michishirube.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;

/** An uploaded file that can be read as text: UTF-8, with or without a byte order mark. Nothing is guessed. */
record RegisterFile(String name, String sha256, String text) {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 255;

    static Outcome<RegisterFile> of(String name, byte[] bytes) {
        if (bytes == null || bytes.length == 0 || bytes.length > MOST_BYTES) {
            return refused("register.size", "CSVファイル（空でない、5MBまで）を選んでください。", "Choose a csv file (not empty, up to 5 MB).");
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return refused("register.excel", "これはExcelブック等の圧縮ファイルです。Excelで「CSV UTF-8（コンマ区切り）」として保存したファイルを選んでください。",
                    "This is a workbook or another packed file. Save it from Excel as “CSV UTF-8 (comma delimited)” and choose that file.");
        }
        String shown = name == null || name.isBlank() ? "register.csv" : name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        shown = shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
        try {
            String text = decoded(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\0') >= 0 ? notUtf8(bytes) : Outcome.done(new RegisterFile(shown, Sha256.hex(bytes), text));
        } catch (CharacterCodingException e) {
            return notUtf8(bytes);
        }
    }

    private static Outcome<RegisterFile> notUtf8(byte[] bytes) {
        try {
            decoded(bytes, Charset.forName("windows-31j"));
            return refused("register.shift-jis", "文字コードがUTF-8ではありません（Shift_JISのようです）。外字や異体字が変わらないよう、読み替えはしません。"
                    + "Excelなら「CSV UTF-8（コンマ区切り）」、メモ帳なら文字コード「UTF-8」で保存し直して、もう一度選んでください。",
                    "The file is not UTF-8 (it looks like Shift_JIS), and is not converted, so that no rare character changes. "
                            + "Save it as “CSV UTF-8 (comma delimited)” in Excel, or with encoding UTF-8 in Notepad, and choose it again.");
        } catch (CharacterCodingException e) {
            return refused("register.encoding", "文字コードがUTF-8ではありません。「CSV UTF-8（コンマ区切り）」で保存し直してください。",
                    "The file is not UTF-8. Save it as “CSV UTF-8 (comma delimited)”.");
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static Outcome<RegisterFile> refused(String code, String ja, String en) {
        return Outcome.refused(java.util.List.of(jp.michishirube.kernel.Violation.of(code, "file", new Text(ja, en))));
    }
}
