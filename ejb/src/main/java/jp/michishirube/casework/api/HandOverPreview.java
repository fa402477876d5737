package jp.michishirube.casework.api;

import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.HoldingView;
import jp.michishirube.organisation.api.PostView;

/**
 * What a hand-over moves and what it would leave without a holder. Cases are named by number and place only: administrators see no case.
 *
 * @param moves        the holdings that end and begin
 * @param drafts       numbers of open cases that count as the successor's drafts from the first day
 * @param tasks        where open cases wait for one of the moved posts, and how many
 * @param contacts     numbers of drafts whose contact is the predecessor and becomes the successor on the first day
 * @param reviews      how many open reviews (後閲) the moved posts take along
 * @param vacantPosts  posts of the office that nobody holds on the first day, after this hand-over
 * @param waitingAlone where open cases would wait for a role that nobody holds on that day, and how many
 */
public record HandOverPreview(String officeName, String fromName, String toName, List<HoldingView> moves, List<String> drafts, List<Standing> tasks,
                              List<String> contacts, int reviews, List<PostView> vacantPosts, List<Standing> waitingAlone) {

    /** So many cases stand here. */
    public record Standing(Text state, Text role, long cases) {
    }

    public boolean leavesNobody() {
        return vacantPosts.isEmpty() && waitingAlone.isEmpty();
    }
}
