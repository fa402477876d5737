package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Changing the language")
class LanguageTest {
    @ParameterizedTest(name = "from {0} → {1}")
    @CsvSource(nullValues = "-", emptyValue = "", value = {
        "http://localhost:8080/indicator.xhtml?id=open-data-1,?id=open-data-1",
        "https://michishirube.example/indicator.xhtml?id=a%20b&x=1#m-1,?id=a%20b&x=1",
        "http://localhost:8080/indicator.xhtml,''",
        "http://localhost:8080/roadmap.xhtml?id=1,-",
        "http://localhost:8080//evil.example/?id=1,-",
        "not an address,-",
        "-,-",
    })
    @DisplayName("asks for the same page with what its address named, and for no other")
    void query(String from, String query) {
        assertEquals(query, Language.query(from, "/indicator.xhtml"));
    }
}
