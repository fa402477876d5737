package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.dispatch.rule.DispatchLimits;
import jp.michishirube.dispatch.rule.Visit;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.DispatchGuideline;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;
import jp.michishirube.programme.rule.DispatchRules;

/** How a request stands to the year's guideline: each check with its reason and what remains. */
@ApplicationScoped
class DispatchChecks {
    private final DispatchStore store;
    private final AdvisorStore advisors;
    private final OrganisationService organisations;
    private final DispatchGuidelines guidelines;
    private final Clock clock;

    /** For the container's proxy. */
    protected DispatchChecks() {
        this(null, null, null, null, null);
    }

    @Inject
    DispatchChecks(DispatchStore store, AdvisorStore advisors, OrganisationService organisations, DispatchGuidelines guidelines, Clock clock) {
        this.store = store;
        this.advisors = advisors;
        this.organisations = organisations;
        this.guidelines = guidelines;
        this.clock = clock;
    }

    /** Every check of a request; what fails keeps it from being submitted. */
    List<Finding> of(CaseContext c) {
        DispatchGuideline g = guidelines.ofCall(c.callId()).orElseThrow();
        Request request = new Request(c.answers());
        List<Checked> checked = new ArrayList<>();
        checked.add(eligible(c.applicantId(), request));
        checked.add(field(g.rules(), request));
        checked.add(briefing(g.rules(), request));
        checked.addAll(limits(g, request));
        checked.addAll(wished(c, request));
        checked.add(budget(g));
        lastYear(c, request).ifPresent(checked::add);
        return checked.stream().map(x -> new Finding(x.rule(), x.outcome(), x.text(), g.rules().basis().text())).toList();
    }

    /** The first thing that keeps the request from being submitted. */
    Optional<Violation> failed(CaseContext c) {
        return of(c).stream().filter(f -> f.outcome() == FindingOutcome.FAIL).findFirst().map(f -> Violation.of("dispatch." + f.rule(), field(f.rule()), f.message()));
    }

    /** Where the page is to lead for a check. */
    private static String field(String rule) {
        return Map.of("eligible", "asks", "field", "dispatchField", "briefing", "briefing", "limits", "visits", "appointed", "wished1", "once", "onceReason").getOrDefault(rule, "");
    }

    private Checked eligible(String applicantId, Request request) {
        OrganisationView body = organisations.find(applicantId).orElseThrow();
        if (!request.recommended()) {
            return body.isLocalGovernment() ? pass("eligible", "対象：地方公共団体です。", "A local government.")
                    : fail("eligible", "対象：地方公共団体でない団体は、地方公共団体の推薦を受けて依頼してください（「依頼の立場」を選び直してください）。", "A body that is no local government needs a recommendation.");
        }
        Optional<OrganisationView> recommender = organisations.findOn(request.recommender(), clock.today()).filter(OrganisationView::isLocalGovernment);
        return recommender.isPresent() ? pass("eligible", "対象：" + recommender.get().name() + "の推薦を受けた団体です。", "Recommended by " + recommender.get().name() + ".")
                : fail("eligible", "対象：推薦する地方公共団体が見つかりません。6桁の団体コードを確かめてください。", "The recommending local government is not known; look at its 6-digit code.");
    }

    private static Checked field(DispatchRules rules, Request request) {
        return rules.fields().contains(request.field())
                ? pass("field", "分野：" + request.field() + (rules.priorityFields().contains(request.field()) ? "（重点分野）" : ""), "Field: " + request.field())
                : fail("field", "分野：この年度の分野から一つ選んでください。", "Choose one of the year's fields.");
    }

    private static Checked briefing(DispatchRules rules, Request request) {
        if (!rules.briefing()) {
            return pass("briefing", "説明会：この年度は条件ではありません。", "Briefing: not required this year.");
        }
        return request.answers().get("briefing").equals("ATTENDED") ? pass("briefing", "説明会：受講（動画の閲覧）済みです。", "Briefing attended.")
                : fail("briefing", "説明会：この年度は、提出の前に説明会の受講か説明動画の閲覧が必要です。", "This year the briefing or its film is required before.");
    }

    private static List<Checked> limits(DispatchGuideline g, Request request) {
        if (request.visits().isEmpty() || request.minutes().isEmpty()) {
            return List.of(fail("limits", "回数と時間：回数は整数、時間は0.5時間単位の数字で書いてください。", "Write the visits as a whole number, the hours in halves."));
        }
        List<Visit> planned = request.planned();
        List<Violation> broken = DispatchLimits.broken(g.rules(), new FiscalYear(g.fiscalYear()), planned);
        Text remains = DispatchLimits.remains(g.rules(), planned);
        return broken.isEmpty() ? List.of(pass("limits", "回数と時間：限度の内です。" + remains.ja(), "Within the limits. " + remains.en()))
                : broken.stream().map(v -> new Checked("limits", FindingOutcome.FAIL, new Text("回数と時間：" + v.message().ja(), v.message().en()))).toList();
    }

    /** The wished advisors are appointed, and go to a region and project once a year. */
    private List<Checked> wished(CaseContext c, Request request) {
        Map<String, Advisor> appointed = appointed(c.fiscalYear());
        Map<String, String> sent = sent(c, request);
        List<Checked> checked = new ArrayList<>();
        for (String name : request.wished()) {
            Advisor advisor = named(name, appointed.values()).orElse(null);
            if (advisor == null) {
                checked.add(fail("appointed", "希望：「" + name + "」は、" + new FiscalYear(c.fiscalYear()).ja() + "に委嘱されているアドバイザーにいません。一覧の名前を確かめるか、委嘱の終わった人を除いてください。",
                        "\"" + name + "\" is not appointed in " + c.fiscalYear() + "."));
            } else if (sent.containsKey(advisor.id) && request.answers().get("onceReason").isBlank()) {
                checked.add(fail("once", "希望：" + advisor.name + "は、同じ地域・プロジェクトに今年度すでに派遣しています（" + sent.get(advisor.id) + "）。原則として年1回です。残りは0回です。例外を求めるときは理由を書いてください。",
                        advisor.name + " was dispatched to this region and project this year (" + sent.get(advisor.id) + "); once a year is the rule. Give a reason for an exception."));
            } else if (sent.containsKey(advisor.id)) {
                checked.add(person("once", "希望：" + advisor.name + "の年1回の例外を求めています（" + sent.get(advisor.id) + "の後）。", "An exception from once a year is asked for."));
            } else {
                checked.add(pass("appointed", "希望：" + advisor.name + "は今年度委嘱されています。", advisor.name + " is appointed."));
            }
        }
        return checked;
    }

    /** Whom this region and project was sent this year already, with the request's number. */
    Map<String, String> sent(CaseContext c, Request request) {
        return store.sameProject(c.fiscalYear(), Book.region(c.applicantId(), request), DispatchEntry.projectKey(request.project()), c.caseId()).stream()
                .collect(Collectors.toMap(r -> (String) r[0], r -> (String) r[1], (a, b) -> a));
    }

    /** Everybody appointed in the year, by id. */
    Map<String, Advisor> appointed(int fiscalYear) {
        return advisors.byId(advisors.appointments(fiscalYear).stream().map(p -> p.advisorId).toList());
    }

    static Optional<Advisor> named(String name, java.util.Collection<Advisor> among) {
        String key = JapaneseText.searchKey(name);
        return among.stream().filter(a -> JapaneseText.searchKey(a.name).equals(key)).findFirst();
    }

    private Checked budget(DispatchGuideline g) {
        Yen left = left(g);
        return left.isPositive() ? pass("budget", "予算：この年度の残りは " + left.ja() + " です。", "Budget: " + left.en() + " remain this year.")
                : fail("budget", "予算：この年度の予算の上限に達したため、募集を終わりました。残りは0円です。", "The year's budget is used up; nothing is taken any more.");
    }

    /** What is not bound yet of the year's budget; 0 at least. */
    Yen left(DispatchGuideline g) {
        return Yen.of(Math.max(0, g.rules().budget().amount() - store.boundYen(g.fiscalYear())));
    }

    private Optional<Checked> lastYear(CaseContext c, Request request) {
        List<DispatchEntry> before = store.ofRegion(c.fiscalYear() - 1, Book.region(c.applicantId(), request)).stream()
                .filter(e -> e.outcome == DispatchOutcome.DECIDED && e.projectKey.equals(DispatchEntry.projectKey(request.project()))).toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(person("last-year", "前年度の重複：同じプロジェクトに前年度も派遣しています（" + before.get(0).number + "「" + before.get(0).request + "」）。",
                "The same project was dispatched to last year (" + before.get(0).number + ")."));
    }

    /** Whether the advisors' visits may stand: limits, appointment, absence, two places on a day, once a year. Every reason. */
    List<Violation> planned(CaseContext c, Map<String, List<Visit>> byAdvisor) {
        DispatchGuideline g = guidelines.ofCall(c.callId()).orElseThrow();
        List<Violation> problems = new ArrayList<>();
        byAdvisor.keySet().stream().sorted().forEach(advisors::lock);
        Map<String, Appointment> appointments = advisors.appointments(c.fiscalYear()).stream().collect(Collectors.toMap(p -> p.advisorId, Function.identity()));
        byAdvisor.forEach((id, visits) -> {
            Advisor advisor = advisors.find(id).orElseThrow();
            DispatchLimits.broken(g.rules(), new FiscalYear(g.fiscalYear()), visits).forEach(v -> problems.add(Violation.of(v.code(), v.field(),
                    new Text(advisor.name + "：" + v.message().ja(), advisor.name + ": " + v.message().en()))));
            for (Visit v : visits) {
                day(c, advisor, Optional.ofNullable(appointments.get(id)), v).ifPresent(problems::add);
            }
        });
        return problems;
    }

    private Optional<Violation> day(CaseContext c, Advisor advisor, Optional<Appointment> appointment, Visit v) {
        if (appointment.filter(p -> p.on(v.day())).isEmpty()) {
            return Optional.of(Violation.of("visit.not-appointed", "day", new Text(advisor.name + "は" + Wareki.date(v.day()) + "には委嘱されていません"
                    + appointment.map(p -> "（委嘱は" + Wareki.date(p.toDay) + "まで）").orElse("") + "。委嘱の期間の日にするか、別のアドバイザーにしてください。",
                    advisor.name + " is not appointed on " + v.day() + ".")));
        }
        if (advisors.absencesOf(advisor.id).stream().anyMatch(b -> !v.day().isBefore(b.fromDay) && !v.day().isAfter(b.toDay))) {
            return Optional.of(Violation.of("visit.away", "day", new Text(advisor.name + "は" + Wareki.date(v.day()) + "に都合がつきません。別の日にしてください。",
                    advisor.name + " is away on " + v.day() + ".")));
        }
        return v.online() ? Optional.empty() : store.onSite(v.day(), v.day()).stream().filter(o -> o.advisorId.equals(advisor.id) && !o.caseId.equals(c.caseId())).findFirst()
                .map(o -> Violation.of("visit.two-places", "day", new Text(advisor.name + "は" + Wareki.date(v.day()) + "に別の派遣先（"
                        + store.entry(o.caseId).map(e -> e.number + " " + e.organisation).orElse("") + "）に行きます。一日に二か所には派遣できません。別の日にしてください。",
                        advisor.name + " is sent elsewhere on " + v.day() + ". Choose another day.")));
    }

    /** Whether the visits of the case, as they stand, cost more than what is left of the budget beside what the case has bound already. */
    Optional<Violation> beyondBudget(CaseContext c) {
        DispatchGuideline g = guidelines.ofCall(c.callId()).orElseThrow();
        long cost = store.visits(c.caseId()).stream().filter(PlannedVisit::counts).collect(Collectors.groupingBy(v -> v.advisorId)).values().stream()
                .mapToLong(of -> DispatchLimits.cost(g.rules(), of.stream().map(PlannedVisit::visit).toList()).amount()).sum();
        Yen left = Yen.of(left(g).amount() + store.entry(c.caseId()).map(e -> e.plannedYen).orElse(0L));
        return cost <= left.amount() ? Optional.empty() : Optional.of(Violation.of("budget.used", new Text("予算の残り " + left.ja() + " を超えます（この派遣の見込みは " + Yen.of(cost).ja()
                + "）。日数を減らすか、本省に相談してください。", "Beyond the budget: " + left.en() + " remain, this dispatch is planned with " + Yen.of(cost).en() + ".")));
    }

    static LocalDate today(CaseContext c) {
        return c.now().atZone(Clock.TOKYO).toLocalDate();
    }

    private static Checked pass(String rule, String ja, String en) {
        return new Checked(rule, FindingOutcome.PASS, new Text(ja, en));
    }

    private static Checked fail(String rule, String ja, String en) {
        return new Checked(rule, FindingOutcome.FAIL, new Text(ja, en));
    }

    private static Checked person(String rule, String ja, String en) {
        return new Checked(rule, FindingOutcome.NEEDS_PERSON, new Text(ja, en));
    }

    private record Checked(String rule, FindingOutcome outcome, Text text) {
    }
}
