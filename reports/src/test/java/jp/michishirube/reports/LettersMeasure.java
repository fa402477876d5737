package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * How much more processor time the letters take than their content streams alone, which stand ready and are only put into a file with the
 * same fonts. Prints two lines for {@code ./bench}: separate files, and all letters in one file.
 */
public final class LettersMeasure {
    private static final int ROUNDS = 7;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private LettersMeasure() {
    }

    /** @param arguments how many letters one file holds */
    public static void main(String[] arguments) throws IOException {
        int many = Integer.parseInt(arguments[0]);
        List<Letter> letters = IntStream.range(0, many).mapToObj(LettersMeasure::letter).toList();
        List<Raw> raws = new ArrayList<>();
        for (Letter letter : letters) {
            raws.add(Raw.of(Pdf.letter(letter)));
        }
        List<Letter> few = letters.subList(0, Math.min(many, 200));
        print(few.size() + " letters, one file each / raw content streams (limit 1.5)", round -> {
            few.forEach(Pdf::letter);
            return null;
        }, round -> {
            raws.subList(0, few.size()).forEach(raw -> draw(List.of(raw)));
            return null;
        });
        print(many + " letters in one file / raw content streams (limit 1.2)", round -> Pdf.letters(letters), round -> draw(raws));
    }

    private static Letter letter(int n) {
        return new Letter("", "総情地第" + (n + 1) + "号", "平成30年8月20日", Samples.DAY, List.of("架空県架空市" + n + "長　殿"), List.of("総務大臣"), true, "補助金交付決定通知書",
                List.of("平成30年7月20日付けで交付申請のあった「地域IoT実装推進事業（平成30年度）」については、補助金等に係る予算の執行の適正化に関する法律（昭和30年法律第179号）第6条の規定により、下記のとおり交付することに決定したので、同法第8条の規定により通知する。"),
                List.of(new Item("受付番号", "2018-" + (10_000 + n)), new Item("補助事業名", "水田センサーの横展開による見回りの省力化 その" + n),
                        new Item("補助対象経費", "機器費　5,000,000円\nソフトウェア費　4,000,000円\n工事費　1,000,000円\n委託費　2,000,000円\nその他経費　0円\n計　12,000,000円"),
                        new Item("交付決定額", 12_000_000 + n + "円"), new Item("事業の期間", "交付決定の日から平成31年2月28日まで"), new Item("申請の取下げの期日", "平成30年9月9日")),
                List.of("※ 決定の内容又は条件に不服があるときは、上の期日までに申請の取下げをすることができます（法第9条）。",
                        "※ 経費の配分又は内容の変更（軽微なものを除く。）、中止又は廃止をするときは、あらかじめ承認を受けてください（法第7条）。"),
                List.of("（担当）", "総務省情報流通行政局地域通信振興課", "受付番号 2018-" + (10_000 + n)));
    }

    /** Both in turn, the best round of each, as the machine's other work only adds. */
    private static void print(String name, IntFunction<Object> ours, IntFunction<Object> raw) {
        long best = Long.MAX_VALUE;
        long reference = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, cpu(ours, round));
            reference = Math.min(reference, cpu(raw, round));
        }
        System.out.println(String.format(Locale.ROOT, "%s\t%.0f\tms CPU\t%.0f\t%.2f", name, best / 1e6, reference / 1e6, (double) best / reference));
    }

    private static long cpu(IntFunction<Object> work, int round) {
        long began = CPU.getCurrentThreadCpuTime();
        work.apply(round);
        return CPU.getCurrentThreadCpuTime() - began;
    }

    private static byte[] draw(List<Raw> letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        for (Raw letter : letters) {
            for (byte[] page : letter.pages()) {
                document.newPage();
                writer.setPageEmpty(false);
                PdfContentByte content = writer.getDirectContent();
                // each font gets its name and its characters as the streams use them, and draws nothing itself
                PdfTemplate aside = content.createTemplate(1, 1);
                letter.fonts().forEach((name, used) -> {
                    aside.setFontAndSize(used.font(), 1);
                    aside.beginText();
                    aside.showText(used.characters());
                    aside.endText();
                    content.setFontAndSize(used.font(), 1);
                });
                content.getInternalBuffer().append(page);
            }
        }
        document.close();
        return bytes.toByteArray();
    }

    /** A font with the characters that are drawn in it. */
    private record Used(BaseFont font, String characters) {
    }

    /** A letter's content streams, inflated, and its fonts by their names in them. */
    private record Raw(List<byte[]> pages, Map<String, Used> fonts) {
        static Raw of(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                List<byte[]> pages = new ArrayList<>();
                Map<String, BaseFont> names = new TreeMap<>();
                for (PDPage page : document.getPages()) {
                    pages.add(page.getContents().readAllBytes());
                    for (COSName name : page.getResources().getFontNames()) {
                        names.put(name.getName(), font(page.getResources().getFont(name).getName()));
                    }
                }
                Map<BaseFont, Set<String>> drawn = new java.util.HashMap<>();
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        drawn.computeIfAbsent(font(text.getFont().getName()), f -> new LinkedHashSet<>()).add(text.getUnicode());
                    }
                }.getText(document);
                Map<String, Used> fonts = new TreeMap<>();
                names.forEach((name, font) -> fonts.put(name, new Used(font, String.join("", drawn.getOrDefault(font, Set.of())))));
                return new Raw(pages, fonts);
            }
        }

        private static BaseFont font(String name) {
            return Fonts.glyph('あ', name.contains("Bold")).font();
        }
    }
}
