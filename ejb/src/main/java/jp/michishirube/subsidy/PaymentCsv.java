package jp.michishirube.subsidy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Csv;
import jp.michishirube.reports.Row;
import jp.michishirube.reports.Table;

/** The list of payments to be made, for the system by which the Ministry pays. */
final class PaymentCsv {
    /**
     * A payment.
     *
     * @param note such as 架空
     */
    record Payment(String request, String grant, String bodyId, String body, String title, String kind, long yen, String payee, String budgetItem, String note) {
    }

    private PaymentCsv() {
    }

    static byte[] of(List<Payment> payments, LocalDate day) {
        List<Column> columns = Stream.of("請求番号", "交付番号", "団体コード", "団体名", "件名", "区分").map(h -> new Column(h, Column.Kind.TEXT, 20)).collect(java.util.stream.Collectors.toList());
        columns.add(new Column("金額（円）", Column.Kind.YEN, 16));
        Stream.of("振込先", "予算科目", "備考").forEach(h -> columns.add(new Column(h, Column.Kind.TEXT, 30)));
        List<Row> rows = payments.stream().map(p -> new Row(false, List.of(Cell.of(p.request()), Cell.of(p.grant()), Cell.of(p.bodyId()), Cell.of(p.body()), Cell.of(p.title()),
                Cell.of(p.kind()), Cell.of(p.yen()), Cell.of(p.payee()), Cell.of(p.budgetItem()), Cell.of(p.note())))).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv.write(new Table("支払請求一覧", "", "", List.of(), day, columns, rows, Optional.empty(), true), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
