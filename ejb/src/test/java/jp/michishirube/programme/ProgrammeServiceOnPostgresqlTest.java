package jp.michishirube.programme;

import jp.michishirube.TestDatabase;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Programmes, calls and estimates on PostgreSQL")
class ProgrammeServiceOnPostgresqlTest extends ProgrammeServiceCases {
    @Override
    TestDatabase empty() {
        return TestDatabase.postgresql();
    }
}
