package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.FieldComment;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Role;

/** Fiscal 2018, in the middle of its first call: invented bodies with drafts, submitted, returned and at-bureau cases in every bureau. */
@ApplicationScoped
class DemonstrationYear2018 {
    private static final String CALL = "chiiki_iot_jisso-2018-1";

    private final DemonstrationActs acts;
    private final DemonstrationStore store;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected DemonstrationYear2018() {
        this(null, null, null);
    }

    @Inject
    DemonstrationYear2018(DemonstrationActs acts, DemonstrationStore store, CaseFiles files) {
        this.acts = acts;
        this.store = store;
        this.files = files;
    }

    void load(Map<String, Actor> actors) {
        List<CsvFile.Row> bodies = CsvFile.resource("/demonstration/bodies.csv", Set.of("code"));
        for (int n = 0; n < bodies.size(); n++) {
            String body = bodies.get(n).get("code");
            String model = DemonstrationProposals.model(n + 3, 2018);
            Map<String, String> answers = DemonstrationProposals.answers(model + "の導入（架空）", model, "架空県" + bodies.get(n).get("code"), n + 100, 2018);
            LocalDateTime at = LocalDateTime.of(2018, 4, 25, 10, 0).plusHours(n * 9L % 320);
            String id = acts.draft(CALL, body, answers, n % 7 == 0 ? List.of() : List.of("proposalFile", "estimateFile"), at.minusMinutes(30));
            walk(id, body, n, at.plusHours(3), actors);
            store.settle();
        }
        others(bodies, actors);
    }

    /** Of every other programme that is open some proposals: a draft, one that has arrived, one that is at the Ministry. */
    private void others(List<CsvFile.Row> bodies, Map<String, Actor> actors) {
        List<Other> programmes = List.of(
                new Other("smartcity-2018-1", "都市データ基盤の構築（架空）", List.of("proposalFile", "estimateFile"), Map.of()),
                new Other("furusato_telework-2018-1", "空き校舎のテレワーク拠点（架空）", List.of("proposalFile", "agreementFile", "estimateFile"),
                        Map.of("sitePrefecture", "47", "partners", "架空テレワーク株式会社")),
                new Other("iot_manabi-2018-1", "地域IoTクラブの立上げ（架空）", List.of("proposalFile"), Map.of()),
                new Other("iot_service-2018-1", "見守りIoTサービスの実証（架空）", List.of("proposalFile", "agreementFile", "estimateFile"),
                        Map.of("fieldModel", "医療・福祉", "rules", "（架空）見守りのデータの扱い", "partners", "架空大学")));
        for (int p = 0; p < programmes.size(); p++) {
            for (int n = 0; n < 3; n++) {
                Other other = programmes.get(p);
                String body = bodies.get(3 + p * 3 + n).get("code");
                Map<String, String> answers = DemonstrationProposals.answers(other.title(), "", "架空県" + body, n + 10 * p + 300, 2018);
                answers.putAll(other.answers());
                LocalDateTime at = LocalDateTime.of(2018, 5, 1, 10, 0).plusHours(p * 7L + n * 3);
                String id = acts.draft(other.call(), body, answers, other.slots(), at);
                if (n > 0) {
                    acts.submit(id, body, at.plusHours(3));
                }
                if (n > 1) {
                    acts.forward(id, actors, "FIT", "要件を確認した（架空）。", at.plusHours(8));
                }
                store.settle();
            }
        }
    }

    /** Another programme's call, with what its form asks beside the usual. */
    private record Other(String call, String title, List<String> slots, Map<String, String> answers) {
    }

    private void walk(String id, String body, int n, LocalDateTime at, Map<String, Actor> actors) {
        if (n % 7 == 0) {
            return;
        }
        if (n % 7 == 1) {
            acts.act(acts.applicant(body, Role.APPLICANT_OFFICER), at, id, "request-signoff");
            return;
        }
        acts.submit(id, body, at);
        String bureau = files.facts(id).orElseThrow().bureauKey();
        Actor officer = actors.get(bureau + "-officer");
        if (n % 7 == 3) {
            acts.act(officer, at.plusHours(4), acts.command(id, "return", "次の項目を補正してください（架空）。").due(at.plusDays(n % 2 == 0 ? 5 : 20).withHour(17)
                    .withMinute(0), List.of(new FieldComment("ownFunding", "予算科目を書いてください（架空）。"))));
        } else if (n % 7 == 4 || n % 7 == 5) {
            acts.act(officer, at.plusHours(4), acts.command(id, "forward", "要件を確認した（架空）。").with("opinion", n % 2 == 0 ? "FIT" : "CONSIDER"));
            if (n % 7 == 5) {
                acts.act(actors.get(bureau + "-director"), at.plusHours(6), id, "approve");
            }
        } else if (n % 7 == 6) {
            acts.forward(id, actors, "FIT", "要件を確認した（架空）。", at.plusHours(4));
        }
    }
}
