package jp.michishirube.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import jp.michishirube.roadmap.api.CaseBehind;
import jp.michishirube.roadmap.api.CountedBodies;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.Roadmap.Place;

/** Counts bodies with subsidised projects, each once. Only published results are counted. */
final class Counting {
    private Counting() {
    }

    /** The cases that count for an indicator: of its model; of local governments alone where its unit says so. */
    static List<SubsidisedBody> of(Place place, List<SubsidisedBody> all) {
        boolean localOnly = place.indicator().unit() != null && place.indicator().unit().ja().equals("自治体");
        return all.stream().filter(b -> b.announced() && b.model().equals(place.model().name().ja()) && (b.localGovernment() || !localOnly)).toList();
    }

    /** As of a day. */
    static CountedBodies count(List<SubsidisedBody> bodies, LocalDate day) {
        List<SubsidisedBody> there = bodies.stream().filter(b -> !b.adoptedOn().isAfter(day)).toList();
        return new CountedBodies(once(there, b -> true), once(there, b -> b.completedBy(day)), there.stream().anyMatch(SubsidisedBody::fictional));
    }

    /** Those of a region ("jp" for all). */
    static List<SubsidisedBody> in(String region, List<SubsidisedBody> bodies) {
        return bodies.stream().filter(b -> region.equals(MeasurementForm.WHOLE) || region.equals(b.bureauKey())).toList();
    }

    /** Those with a completed project on the day in a region. */
    static List<SubsidisedBody> completed(List<SubsidisedBody> bodies, String region, LocalDate day) {
        return in(region, bodies).stream().filter(b -> b.completedBy(day)).toList();
    }

    static int once(List<SubsidisedBody> bodies, Predicate<SubsidisedBody> which) {
        return (int) bodies.stream().filter(which).map(SubsidisedBody::organisationId).distinct().count();
    }

    static CaseBehind behind(SubsidisedBody b) {
        return new CaseBehind(b.caseId(), b.number(), b.title(), b.organisationId(), b.name(), b.fiscalYear(), b.bureauKey(), b.completedOn(), b.fictional());
    }
}
