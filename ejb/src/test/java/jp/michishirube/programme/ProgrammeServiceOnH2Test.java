package jp.michishirube.programme;

import jp.michishirube.TestDatabase;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Programmes, calls and estimates on H2")
class ProgrammeServiceOnH2Test extends ProgrammeServiceCases {
    @Override
    TestDatabase empty() {
        return TestDatabase.h2();
    }
}
