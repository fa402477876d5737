package jp.michishirube.dispatch.api;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.CallView;

/**
 * A round that a body may ask in now, or will.
 *
 * @param open    requests are taken now
 * @param limits  in a sentence
 * @param left    of the year's budget
 * @param mine    the body's requests of the round
 */
public record RoundOffer(CallView call, boolean open, Text limits, Yen left, LocalDate lastDay, boolean briefing, List<CaseRow> mine) {
}
