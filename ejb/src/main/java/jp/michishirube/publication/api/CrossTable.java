package jp.michishirube.publication.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.Text;

/**
 * 応募・採択状況 of a fiscal year: bureaus × field models. Screen, files and API all show this one result.
 *
 * @param report        its words
 * @param asOf          the moment it was counted
 * @param announcedOnly only calls whose result has been announced are in it
 * @param bureaus       every bureau, north to south: key and name
 * @param fieldModels   those applied for, in the guideline's order
 * @param cells         what is not empty
 */
public record CrossTable(Report report, int fiscalYear, Instant asOf, boolean announcedOnly, List<Bureau> bureaus, List<String> fieldModels,
                         Map<Place, Figures> cells) {
    public CrossTable {
        bureaus = List.copyOf(bureaus);
        fieldModels = List.copyOf(fieldModels);
        cells = Map.copyOf(cells);
    }

    /** A row's heading. */
    public record Bureau(String key, Text name) {
    }

    /** Where a cell stands. */
    public record Place(String bureau, String fieldModel) {
    }

    /** A cell with where it stands. */
    public record Item(String bureau, String fieldModel, Figures figures) {
    }

    /** The same figures, said to be of another moment. */
    public CrossTable countedAt(Instant moment) {
        return new CrossTable(report, fiscalYear, moment, announcedOnly, bureaus, fieldModels, cells);
    }

    /** The figures of a cell; none where nothing was applied for. */
    public Figures cell(String bureau, String fieldModel) {
        return cells.getOrDefault(new Place(bureau, fieldModel), Figures.NONE);
    }

    /** Of a bureau, over all field models. */
    public Figures ofBureau(String bureau) {
        return fieldModels.stream().map(m -> cell(bureau, m)).reduce(Figures.NONE, Figures::plus);
    }

    /** Of a field model, over all bureaus. */
    public Figures ofFieldModel(String fieldModel) {
        return bureaus.stream().map(b -> cell(b.key(), fieldModel)).reduce(Figures.NONE, Figures::plus);
    }

    /** Of everything. */
    public Figures total() {
        return bureaus.stream().map(b -> ofBureau(b.key())).reduce(Figures.NONE, Figures::plus);
    }

    /** Every cell that is not empty, bureau by bureau. */
    public List<Item> items() {
        return bureaus.stream().flatMap(b -> fieldModels.stream().map(m -> new Item(b.key(), m, cell(b.key(), m))))
                .filter(i -> !i.figures().isEmpty()).toList();
    }

    /** The heading of a field model's column; its own words where it has none. */
    public String heading(String fieldModel) {
        return fieldModel.isEmpty() ? report.withoutFieldModel().ja() : fieldModel;
    }

    /** What is to be said under the table. */
    public List<Text> notes() {
        List<Text> notes = new java.util.ArrayList<>(report.notes());
        Optional.of(report.announcedNote()).filter(n -> announcedOnly).ifPresent(notes::add);
        Optional.of(report.fictionalNote()).filter(n -> total().fictional()).ifPresent(notes::add);
        return List.copyOf(notes);
    }
}
