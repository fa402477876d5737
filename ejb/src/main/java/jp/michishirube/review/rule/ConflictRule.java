package jp.michishirube.review.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.kernel.JapaneseText;

/** Finds what ties a judge to a case from what is written about both. A hit is a reason to look, so a doubtful one is shown; people decide. */
public final class ConflictRule {
    private static final String LOCAL = "都道府県市区町村";

    private ConflictRule() {
    }

    /**
     * @param what the words of the case that matched, as they are written there
     */
    public record Found(ConflictKind kind, String what) {
    }

    /** Every tie, each once, by kind and in the order of the case; what the judge declares is not here. */
    public static List<Found> detect(JudgeTies judge, CaseTies ofCase) {
        Set<Found> found = new LinkedHashSet<>();
        String applicant = ofCase.applicantName() == null || ofCase.applicantName().isBlank() ? text(ofCase.applicantId()) : ofCase.applicantName().strip();
        if (holds(judge.organisationIds(), ofCase.applicantId())) {
            found.add(new Found(ConflictKind.SAME_ORGANISATION, applicant));
        }
        bodies(found, ConflictKind.SAME_ORGANISATION, judge.organisationNames(), Stream.concat(Stream.of(applicant), ofCase.partners().stream()).toList());
        places(found, judge.places(), ofCase, applicant);
        bodies(found, ConflictKind.VENDOR, judge.vendors(), Stream.of(List.of(applicant), ofCase.partners(), ofCase.vendors()).flatMap(List::stream).toList());
        bodies(found, ConflictKind.VENDOR, judge.organisationNames(), ofCase.vendors());
        return List.copyOf(found);
    }

    private static void bodies(Set<Found> found, ConflictKind kind, Collection<String> names, List<String> lines) {
        List<BodyName> tied = names.stream().flatMap(n -> BodyName.in(n).stream()).toList();
        lines.stream().flatMap(l -> BodyName.in(l).stream()).filter(b -> tied.stream().anyMatch(b::same)).forEach(b -> found.add(new Found(kind, b.written())));
    }

    private static void places(Set<Found> found, Set<String> tied, CaseTies c, String applicant) {
        boolean local = !applicant.isEmpty() && LOCAL.indexOf(applicant.charAt(applicant.length() - 1)) >= 0;
        if (holds(tied, c.applicantId()) || local && named(tied, applicant)) {
            found.add(new Found(ConflictKind.PLACE, applicant));
        }
        for (String place : c.places()) {
            if (holds(tied, place) || named(tied, place)) {
                found.add(new Found(ConflictKind.PLACE, holds(Set.of(text(c.applicantId())), place) ? applicant : place.strip()));
            }
        }
    }

    private static boolean named(Set<String> places, String words) {
        return places.stream().anyMatch(p -> PlaceName.stands(p, words));
    }

    private static boolean holds(Set<String> ids, String id) {
        String asked = text(id);
        return !asked.isEmpty() && ids.stream().anyMatch(i -> text(i).equals(asked));
    }

    private static String text(String id) {
        return JapaneseText.halfWidth(id).strip();
    }
}
