package jp.michishirube.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.DesignationView;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.rule.Applicant;
import jp.michishirube.programme.rule.ApplicantType;
import jp.michishirube.programme.rule.Designation;
import jp.michishirube.programme.rule.Facts.Partner;

/** From the registers to what the rules want to know of an applicant. */
final class Applicants {
    private static final String FIELD = "organisationCode";
    private static final int MOST_PARTNERS = 50;
    private final OrganisationService organisations;

    Applicants(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** Each partner, known as a local government by its code or by its full name, with its prefecture's name before it or without. */
    List<Partner> partners(List<String> named, LocalDate on) {
        return named.stream().map(name -> JapaneseText.halfWidth(name).strip()).filter(name -> !name.isEmpty()).limit(MOST_PARTNERS).map(name -> {
            Optional<OrganisationView> byCode = organisations.findOn(name, on).filter(OrganisationView::isLocalGovernment);
            boolean local = byCode.isPresent() || organisations.localGovernments(new OrganisationQuery(on, null, null, null, name.replaceFirst("^.{2,3}?[都道府県](?=.)", ""), OrganisationQuery.MAX_LIMIT, 0))
                    .items().stream().map(OrganisationEntry::organisation).anyMatch(o -> name.equals(o.name()) || name.equals(o.prefecture() + o.name()));
            return new Partner(byCode.map(OrganisationView::name).orElse(name), local);
        }).toList();
    }

    /** The applicant named by code or by type, or why there is none. */
    Outcome<Applicant> find(String code, String applicantType, LocalDate on) {
        boolean noCode = code == null || code.isBlank();
        boolean noType = applicantType == null || applicantType.isBlank();
        if (noCode == noType) {
            return Violations.refused("applicant.oneOf", FIELD, "団体コードか申請者の種別（PRIVATE_COMPANY）のどちらか一方を指定してください。",
                    "Give either the code of an organisation or the type of applicant (PRIVATE_COMPANY).");
        }
        if (!noType) {
            return ApplicantType.PRIVATE_COMPANY.name().equals(applicantType) ? Outcome.done(Applicant.privateCompany())
                    : Violations.refused("applicantType.unknown", "applicantType", "申請者の種別は PRIVATE_COMPANY だけを指定できます。",
                            "The only type of applicant that can be given is PRIVATE_COMPANY.");
        }
        return find(JapaneseText.halfWidth(code).strip(), on);
    }

    /** The organisation with this id as an applicant of that day. */
    Outcome<Applicant> find(String id, LocalDate on) {
        Optional<OrganisationView> found = organisations.find(id);
        if (found.isEmpty() && id.matches("[0-9]{6}") && LocalGovernmentCode.parse(id).isEmpty()) {
            return unknown("団体コード " + id + " は検査数字が合いません。", "The check digit of code " + id + " is wrong.");
        }
        if (found.isEmpty()) {
            return unknown("団体コード " + id + " の団体はありません。", "There is no organisation " + id + ".");
        }
        OrganisationView body = found.get();
        Optional<ApplicantType> type = type(body);
        if (type.isEmpty()) {
            return unknown(body.name() + " は申請者として数えられない団体です。", body.name() + " does not count as an applicant.");
        }
        if (!body.isValidOn(on)) {
            return unknown(body.name() + "（" + id + "）は " + on + " には存在しません。", body.name() + " (" + id + ") does not exist on " + on + ".");
        }
        List<Designation> designations = type.get().isLocalGovernment()
                ? organisations.designations(id, on).stream().map(Applicants::designation).toList() : List.of();
        return Outcome.done(new Applicant(new Text(body.name(), body.nameEn() == null ? body.name() : body.nameEn()), type.get(),
                body.bureauKey() == null ? "" : body.bureauKey(), designations));
    }

    private static Optional<ApplicantType> type(OrganisationView body) {
        return switch (body.kind()) {
            case "LOCAL_GOVERNMENT" -> ApplicantType.ofLocalType(body.localType());
            case "COMPANY" -> Optional.of(ApplicantType.PRIVATE_COMPANY);
            case "OTHER" -> Optional.of(ApplicantType.OTHER_BODY);
            default -> Optional.empty();
        };
    }

    private static Designation designation(DesignationView view) {
        return new Designation(view.category(), Designation.Scope.ofKey(view.scope()), view.asOf());
    }

    private static Outcome<Applicant> unknown(String ja, String en) {
        return Violations.refused("organisation.unknown", FIELD, ja, en);
    }
}
