package jp.michishirube.programme;

import java.util.List;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;
import jp.michishirube.definition.DefinitionReader;

/** The definitions that come with the system, by name: a class path cannot be listed everywhere. */
final class ShippedDefinitions {
    private static final List<String> GUIDELINES = List.of("programme/chiiki_iot_jisso-2017.yaml", "programme/chiiki_iot_jisso-2018.yaml");
    private static final List<String> DESCRIBED_CALLS = List.of("programme/described-calls-2018.yaml");

    private ShippedDefinitions() {
    }

    static List<DefinitionFile> guidelineFiles() {
        return GUIDELINES.stream().map(DefinitionFile::shipped).toList();
    }

    static List<GuidelineVersion> guidelines() {
        return guidelineFiles().stream().map(file -> GuidelineReader.guideline(file.name(), file.yaml())).toList();
    }

    static List<Call> describedCalls() {
        return DESCRIBED_CALLS.stream().flatMap(file -> GuidelineReader.describedCalls(file, DefinitionReader.text(file)).stream()).toList();
    }
}
