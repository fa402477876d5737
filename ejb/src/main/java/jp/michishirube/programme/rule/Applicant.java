package jp.michishirube.programme.rule;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * What the rules know of the lead applicant on the day of the question.
 *
 * @param bureauKey    the bureau of its seat; empty when not known
 * @param designations as disadvantaged area, valid on the day; empty for whoever is no local government
 */
public record Applicant(Text name, ApplicantType type, String bureauKey, List<Designation> designations) {
    public Applicant {
        designations = List.copyOf(designations);
    }

    /** A private company of which nothing else is known. */
    public static Applicant privateCompany() {
        return new Applicant(new Text("民間事業者", "A private company"), ApplicantType.PRIVATE_COMPANY, "", List.of());
    }

    /** A local government counts as disadvantaged by at least one designation of the whole body (全部、みなし). */
    public boolean disadvantaged() {
        return type.isLocalGovernment() && designations.stream().anyMatch(Designation::coversWhole);
    }

    /** Designated, but never as a whole. */
    public boolean onlyPartlyDesignated() {
        return !designations.isEmpty() && !disadvantaged();
    }
}
