package jp.michishirube.subsidy.api;

import java.util.List;
import jp.michishirube.casework.api.CaseView;

/**
 * A selection list with its lines.
 *
 * @param adoptedYen what the list adopts in all, yen
 * @param afterYen   what the budget leaves when it is approved, yen; null without a budget
 */
public record ListView(CaseView file, List<DeskRow> rows, long adoptedYen, Long afterYen) {
}
