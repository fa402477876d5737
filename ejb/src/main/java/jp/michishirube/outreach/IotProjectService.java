package jp.michishirube.outreach;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.outreach.api.IotProject;
import jp.michishirube.outreach.api.ProjectTable;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;

/** The 34 projects of IoTサービス創出支援, as the Ministry's slides show them: 8 + 17 + 9. */
@Stateless
public class IotProjectService {
    private static final List<Column> COLUMNS = List.of(new Column("予算", Column.Kind.TEXT, 12), new Column("番号", Column.Kind.COUNT, 6), new Column("事業名", Column.Kind.TEXT, 70),
            new Column("場所", Column.Kind.TEXT, 34), new Column("分野", Column.Kind.TEXT, 18), new Column("確かさ", Column.Kind.TEXT, 40), new Column("備考", Column.Kind.TEXT, 40),
            new Column("出典", Column.Kind.TEXT, 24));

    private Clock clock;

    public IotProjectService() {
        // for the container
    }

    @Inject
    public IotProjectService(Clock clock) {
        this.clock = clock;
    }

    /** In the register's order: by period and number. */
    @AllowedTo(everyone = true)
    public List<IotProject> projects() {
        return Registers.projects();
    }

    /** How many by period and field; the fields are the source's words, in the order in which they first come. */
    @AllowedTo(everyone = true)
    public ProjectTable table() {
        List<IotProject> all = Registers.projects();
        List<String> periods = all.stream().map(IotProject::period).distinct().toList();
        List<ProjectTable.Line> lines = all.stream().map(IotProject::field).distinct().map(f -> new ProjectTable.Line(f, counts(all, periods, p -> p.field().equals(f)),
                (int) all.stream().filter(p -> p.field().equals(f)).count())).toList();
        return new ProjectTable(periods, lines, counts(all, periods, p -> true));
    }

    private static List<Integer> counts(List<IotProject> all, List<String> periods, Predicate<IotProject> which) {
        return periods.stream().map(period -> (int) all.stream().filter(p -> p.period().equals(period)).filter(which).count()).toList();
    }

    /** As xlsx, pdf or csv; empty for another extension. */
    @AllowedTo(everyone = true)
    public Optional<Content> file(String extension) {
        Rows rows = new Rows(COLUMNS);
        Registers.projects().forEach(p -> rows.detail(Cell.of(p.period()), Cell.of(p.no()), Cell.of(p.title()), Cell.of(p.place()), Cell.of(p.field()), Cell.of(p.certainty()), Cell.of(p.note()),
                Cell.of(p.source())));
        return TableFile.of(new Table("IoTサービス創出支援事業の採択事業", "34件", "", "総務省資料(2018年)", List.of("事業名の空欄は、資料に事業名がないものです。「|」は、資料からどちらの場所か決まらないものです。"), clock.today(), COLUMNS,
                rows.list(), Optional.empty(), true), "IoTサービス創出支援事業", extension);
    }
}
