package jp.michishirube.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;

/** Which body somebody means by a code or a name. Names repeat: where several bear it, they are told with their codes. */
@ApplicationScoped
class Bodies {
    private static final String FIELD = "body";
    private static final Set<String> KINDS = Set.of("LOCAL_GOVERNMENT", "COMPANY", "OTHER");
    private static final int MOST = 20;

    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected Bodies() {
        this(null);
    }

    @Inject
    Bodies(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** The body of the register; empty where a name is none of its local governments. Refused for a code that is none, and for a name of several. */
    Outcome<Optional<OrganisationView>> named(String typed, LocalDate on) {
        String text = JapaneseText.halfWidth(JapaneseText.carried(typed)).strip();
        Optional<OrganisationView> byCode = organisations.findOn(text, on).filter(o -> KINDS.contains(o.kind()));
        if (byCode.isPresent()) {
            return Outcome.done(byCode);
        }
        if (text.matches("[0-9]+")) {
            return refused("body.code", new Text("コード " + text + " の団体はありません。6桁の団体コード（例：052078）か、団体名で書いてください。",
                    "There is no body with code " + text + ". Give its 6-digit code, such as 052078, or its name."));
        }
        String key = JapaneseText.searchKey(text);
        List<OrganisationView> same = key.isEmpty() ? List.of() : organisations.localGovernments(new OrganisationQuery(on, null, null, null, bare(text), OrganisationQuery.MAX_LIMIT, 0)).items().stream()
                .map(OrganisationEntry::organisation).filter(o -> key.equals(JapaneseText.searchKey(o.name())) || key.equals(JapaneseText.searchKey(o.prefecture() + o.name()))).toList();
        return same.size() < 2 ? Outcome.done(same.stream().findFirst()) : refused("body.several", new Text("「" + text + "」という団体がいくつかあります。コードで書いてください：" + told(same),
                "Several bodies are called " + text + ". Give the code: " + told(same)));
    }

    private static String bare(String text) {
        return text.replaceFirst("^.{2,3}?[都道府県](?=.)", "");
    }

    private static String told(List<OrganisationView> bodies) {
        return bodies.stream().limit(MOST).map(o -> o.prefecture() + o.name() + " " + o.id()).collect(Collectors.joining("、"));
    }

    private static Outcome<Optional<OrganisationView>> refused(String code, Text message) {
        return Outcome.refused(List.of(Violation.of(code, FIELD, message)));
    }
}
