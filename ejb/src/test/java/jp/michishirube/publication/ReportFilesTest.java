package jp.michishirube.publication;

import static jp.michishirube.publication.HandMadeCases.FARMING;
import static jp.michishirube.publication.HandMadeCases.TOURISM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.CrossTable.Place;
import jp.michishirube.publication.api.FileFormat;
import jp.michishirube.publication.api.Figures;
import jp.michishirube.publication.api.Measure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The result and its files say the same, cell by cell. */
class ReportFilesTest {
    private static final String FILE = "report/subsidy-applications-1.yaml";
    private static final List<OrganisationView> BUREAUS = List.of(bureau("tohoku", "東北総合通信局"), bureau("kanto", "関東総合通信局"),
            bureau("okinawa", "沖縄総合通信事務所"));

    private static OrganisationView bureau(String key, String name) {
        return new OrganisationView(key, "BUREAU", name, key, null, null, null, key, null, false, null, null);
    }

    private static CrossTable result(Map<Place, Figures> cells) {
        return Counting.count(ReportReading.read(FILE, DefinitionReader.text(FILE)), 2017, false, Instant.parse("2018-05-10T00:00:00Z"), cells,
                BUREAUS, List.of(FARMING, TOURISM));
    }

    private final CrossTable result = result(Map.of(
            new Place("tohoku", FARMING), new Figures(2, 1, 15_000_000, 9_000_000, true),
            new Place("tohoku", TOURISM), new Figures(1, 0, 3_000_001, 0, false),
            new Place("kanto", TOURISM), new Figures(1, 1, 20_000_000, 20_000_000, false),
            new Place("kanto", "=cmd()"), new Figures(1, 0, 1, 0, false)));

    @Test
    @DisplayName("every figure on the sheet is the result's, and the totals are live formulas with their values")
    void xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportFiles.draw(result, FileFormat.XLSX).bytes()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Measure measure : Measure.values()) {
                String label = result.report().measures().get(measure).ja();
                for (CrossTable.Bureau bureau : result.bureaus()) {
                    assertEquals(expected(measure, bureau.key()), figures(row(sheet, label, bureau.name().ja())), label + " " + bureau.key());
                }
                Row total = row(sheet, label, "計");
                assertEquals(measure.of(result.total()), figures(total).get(result.fieldModels().size()));
                assertTrue(IntStream.range(2, 3 + result.fieldModels().size()).allMatch(c -> total.getCell(c).getCellType() == CellType.FORMULA));
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(38_000_002, figures(row(sheet, "応募額（円）", "計")).get(result.fieldModels().size()));
            assertEquals(List.of("応募・採択状況", "総合通信局等別の応募件数と採択件数", "集計用"),
                    IntStream.range(0, 3).mapToObj(book::getSheetName).toList());
            assertEquals(1, book.getSheetAt(1).getDrawingPatriarch().getCharts().size());
            assertTrue(sheet.getPrintSetup().getLandscape());
        }
    }

    @Test
    @DisplayName("every row of figures is in the PDF, with the notes")
    void pdf() throws IOException {
        try (var document = Loader.loadPDF(ReportFiles.draw(result, FileFormat.PDF).bytes())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (Measure measure : Measure.values()) {
                for (CrossTable.Bureau bureau : result.bureaus()) {
                    StringBuilder line = new StringBuilder(bureau.name().ja());
                    expected(measure, bureau.key()).forEach(v -> line.append(' ').append(String.format("%,d", v)));
                    assertTrue(text.contains(line), line + " in " + text);
                }
            }
            for (String part : List.of("応募・採択状況", "平成29年度（2017）", "単位：件、円", "交付決定ではありません", "架空のデータを含みます")) {
                assertTrue(text.replace(" ", "").contains(part), part + " in " + text);
            }
        }
    }

    @Test
    @DisplayName("the csv lists what is not empty, marks what is invented and starts no formula")
    void csv() {
        assertEquals("""
                \uFEFFbureau,fieldModel,applications,adopted,requestedYen,adoptedYen,fictional\r
                tohoku,スマート農業・林業・漁業モデル,2,1,15000000,9000000,true\r
                tohoku,観光クラウド,1,0,3000001,0,false\r
                kanto,観光クラウド,1,1,20000000,20000000,false\r
                kanto,'=cmd(),1,0,1,0,false\r
                """, new String(ReportFiles.draw(result, FileFormat.CSV).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("the same result gives the same bytes, and a year without any application still draws")
    void sameBytes() {
        CrossTable empty = result(Map.of());
        for (FileFormat format : FileFormat.values()) {
            assertArrayEquals(ReportFiles.draw(result, format).bytes(), ReportFiles.draw(result, format).bytes());
            assertTrue(ReportFiles.draw(empty, format).bytes().length > 50);
        }
    }

    @Test
    @DisplayName("a definition with an unknown or doubled figure is refused with its line")
    void definition() {
        String yaml = DefinitionReader.text(FILE).replace("measures: [applications, adopted]", "measures: [applications, grants]")
                .replace("- {kind: adopted,", "- {kind: applications,");
        List<String> problems = assertThrows(DefinitionException.class, () -> ReportReading.read("r.yaml", yaml)).problems().stream()
                .map(p -> p.reason().en()).toList();
        assertTrue(problems.stream().anyMatch(p -> p.contains("stands twice")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.contains("grants")), problems.toString());
    }

    private List<Long> expected(Measure measure, String bureau) {
        List<Long> values = new ArrayList<>(result.fieldModels().stream().map(m -> measure.of(result.cell(bureau, m))).toList());
        values.add(measure.of(result.ofBureau(bureau)));
        return values;
    }

    private static Row row(Sheet sheet, String label, String bureau) {
        DataFormatter text = new DataFormatter();
        for (Row row : sheet) {
            if (label.equals(text.formatCellValue(row.getCell(0))) && bureau.equals(text.formatCellValue(row.getCell(1)))) {
                return row;
            }
        }
        throw new AssertionError("no row " + label + " " + bureau);
    }

    private List<Long> figures(Row row) {
        return IntStream.range(2, 3 + result.fieldModels().size()).mapToObj(c -> (long) row.getCell(c).getNumericCellValue()).toList();
    }
}
