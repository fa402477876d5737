package jp.michishirube.award;

import java.util.List;
import jp.michishirube.award.api.AwardCase;

/** Where published results come from; every source is a bean of this type. */
interface AwardResults {
    /** Every finalist and winner that may be shown to everyone, of all editions, in the order in which an edition lists them. */
    List<AwardCase> cases();

    /** How many entries of an edition are held here; 0 for one that is not run here. */
    int entries(String editionId);
}
