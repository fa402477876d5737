package jp.michishirube.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** 文書番号簿: the last number given under a symbol in an office and fiscal year; locked while a number is taken. */
@Entity
@Table(name = "paper_register")
@IdClass(PaperRegister.Key.class)
class PaperRegister {
    @Id
    @Column(name = "office_id")
    private String officeId;
    @Id
    private String symbol;
    @Id
    @Column(name = "fiscal_year")
    private int fiscalYear;
    @Column(name = "last_number")
    private long lastNumber;

    protected PaperRegister() {
    }

    /** The next number's text, not yet spent: 「総情地第12号」. */
    String next() {
        return symbol + "第" + (lastNumber + 1) + "号";
    }

    /** Spends the next number. */
    void take() {
        lastNumber++;
    }

    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private String officeId;
        private String symbol;
        private int fiscalYear;

        Key() {
        }

        Key(String officeId, String symbol, int fiscalYear) {
            this.officeId = officeId;
            this.symbol = symbol;
            this.fiscalYear = fiscalYear;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(officeId, key.officeId) && Objects.equals(symbol, key.symbol)
                    && fiscalYear == key.fiscalYear;
        }

        @Override
        public int hashCode() {
            return Objects.hash(officeId, symbol, fiscalYear);
        }
    }
}
