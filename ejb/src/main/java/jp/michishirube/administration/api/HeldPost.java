package jp.michishirube.administration.api;

import jp.michishirube.organisation.api.HoldingTerm;
import jp.michishirube.organisation.api.PostTerm;

/** A holding with its post and the name of its office. */
public record HeldPost(String officeName, PostTerm post, HoldingTerm holding) {
}
