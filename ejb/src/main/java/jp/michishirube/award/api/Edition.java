package jp.michishirube.award.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Text;

/**
 * One edition (回) of the award, as data.
 *
 * @param id             the year of its name, such as "2017"; never a fiscal year: there is no 2018, and 2019 belongs to fiscal 2018
 * @param version        of its definition, from 1
 * @param fields         in which one may enter, in the order of the call
 * @param viewpoints     by which entries are looked at
 * @param entries        how many a source tells; null where none does, or where the edition is run here and they are counted
 * @param callId         the call by which it is run here; null where it was run elsewhere
 * @param opened         first day of its call; null where not told
 * @param closed         last day of its call; null where not told
 * @param finalJudging   null where not told
 * @param ceremony       null where not told
 * @param recommendation whether the bureau recommends entries
 * @param finalists      how many come to the final judging, a guide; null where not told
 * @param prizes         in their order, the highest first
 * @param letters        null where no letter is written here
 * @param published      what our sources tell of its results; null where it is run here
 * @param fictional      架空
 */
public record Edition(String id, int version, int fiscalYear, Text name, List<String> fields, List<Text> viewpoints, Entries entries, String callId, LocalDate opened,
                      LocalDate closed, LocalDate finalJudging, LocalDate ceremony, boolean recommendation, Integer finalists, List<Prize> prizes, Letters letters,
                      Published published, String source, Text note, boolean fictional) {

    public Edition {
        fields = List.copyOf(fields);
        viewpoints = List.copyOf(viewpoints);
        prizes = List.copyOf(prizes);
    }

    /** A figure and where it stands. */
    public record Entries(int count, String source) {
    }

    /**
     * A kind of prize.
     *
     * @param guide       how many are given (件程度); not a limit
     * @param certificate the letter of its 賞状, such as "award-certificate/1"; null where none is written here
     */
    public record Prize(String key, Text title, int guide, String certificate) {
    }

    /** @param symbol of the numbers of its letters, such as 総情地 */
    public record Letters(String symbol, String sender) {
    }

    /** @param finalists whether all are told */
    public record Published(boolean finalists, Known prizes) {
    }

    /** How much of the prizes our sources tell. */
    public enum Known { ALL, SOME, NONE }

    /** Whether its entries and results are made by this system. */
    public boolean runHere() {
        return callId != null;
    }

    /** The prize with this key. */
    public Optional<Prize> prize(String key) {
        return prizes.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /** Of its definition, such as "award-2017/1". */
    public String definition() {
        return "award-" + id + "/" + version;
    }
}
