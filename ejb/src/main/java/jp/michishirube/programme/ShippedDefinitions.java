package jp.michishirube.programme;

import java.util.List;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;

/** The definitions that come with the system, by name: a class path cannot be listed everywhere. */
final class ShippedDefinitions {
    private static final List<String> GUIDELINES = List.of("programme/chiiki_iot_jisso-2017.yaml", "programme/chiiki_iot_jisso-2018.yaml",
            "programme/smartcity-2018.yaml", "programme/furusato_telework-2018.yaml", "programme/keikaku_sakutei-2018.yaml", "programme/iot_manabi-2018.yaml",
            "programme/iot_service-2018.yaml", "programme/advisor-2017.yaml", "programme/advisor-2018.yaml", "programme/advisor-2025.yaml");

    private ShippedDefinitions() {
    }

    static List<DefinitionFile> guidelineFiles() {
        return GUIDELINES.stream().map(DefinitionFile::shipped).toList();
    }

    static List<GuidelineVersion> guidelines() {
        return guidelineFiles().stream().map(file -> GuidelineReader.guideline(file.name(), file.yaml())).toList();
    }
}
