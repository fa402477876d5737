package jp.michishirube.casework.api;

import java.util.List;
import jp.michishirube.organisation.api.HoldingView;

/** A person of an office with the posts held now or later. */
public record OfficePerson(long userId, String loginId, String name, List<HoldingView> holdings) {
}
