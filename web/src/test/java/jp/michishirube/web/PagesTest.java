package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path BUNDLES = Path.of("src/main/resources/jp/michishirube/web");
    private static final String AREAS = "common|open|proposal|casework|selection|statistics|administration|people|upkeep|award|review|outreach|roadmap|survey|record";

    static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.filter(p -> p.toString().endsWith(".xhtml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "open", "proposal", "casework", "selection", "statistics", "administration", "people", "upkeep", "events", "award", "review", "outreach", "roadmap", "survey", "record"})
    @DisplayName("Both languages of a bundle have the same keys, and none is empty")
    void bundlesAgree(String area) throws IOException {
        Properties ja = bundle(area, "ja");
        Properties en = bundle(area, "en");
        assertEquals(new TreeSet<>(ja.keySet()), new TreeSet<>(en.keySet()));
        ja.forEach((k, v) -> assertFalse(v.toString().isBlank(), area + "." + k + " ja"));
        en.forEach((k, v) -> assertFalse(v.toString().isBlank(), area + "." + k + " en"));
        en.forEach((k, v) -> assertFalse(!"otherLanguage".equals(k) && v.toString().matches(".*\\p{IsHiragana}.*"), area + "." + k + " is not English"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("Pages hold no words of their own but the names of file formats: every text comes from a bundle or a service")
    void noLiteralText(Path page) throws IOException {
        String source = Files.readString(page).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)#\\{.*?}", "").replaceAll("(?s)<[^>]*>", " ");
        assertEquals("", found("\\p{IsHan}{2,}|[\\p{IsHiragana}\\p{IsKatakana}]+|[A-Za-z]{3,}", source.replaceAll("&[a-z]+;|\\b(Excel|xlsx|PDF|CSV|JSON)\\b", "")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("Every word a page asks a bundle for is there")
    void wordsExist(Path page) throws IOException {
        Matcher asked = Pattern.compile("(?<![\\w.'])(" + AREAS + ")\\.(\\w+)(?![\\w(])").matcher(expressions(page));
        List<String> missing = new ArrayList<>();
        while (asked.find()) {
            if (!bundle(asked.group(1), "ja").containsKey(asked.group(2))) {
                missing.add(asked.group());
            }
        }
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("Nothing on a page breaks its content security policy or writes unescaped text")
    void nothingUnsafe(Path page) throws IOException {
        assertEquals("", found("escape=\"false\"|<script\\b|\\son[a-z]+=|javascript:|<f:ajax|<h:commandLink|<h:commandScript", Files.readString(page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("Every posted form carries the page's nonce")
    void formsCarryNonce(Path page) throws IOException {
        String source = Files.readString(page);
        assertEquals(source.split("<h:form\\b", -1).length, source.split("name=\"primefaces.nonce\"", -1).length);
    }

    @Test
    @DisplayName("Every error page of web.xml exists, speaks both languages and names no exception")
    void errorPages() throws IOException {
        Matcher location = Pattern.compile("<location>(.*?)</location>").matcher(Files.readString(WEBAPP.resolve("WEB-INF/web.xml")));
        int n = 0;
        for (; location.find(); n++) {
            String page = Files.readString(WEBAPP.resolve(location.group(1).substring(1)));
            assertTrue(page.contains("lang=\"ja\"") && page.contains("<div lang=\"en\">") && page.split("<h1", -1).length == 2, location.group(1));
            assertFalse(page.contains("Exception"), location.group(1));
        }
        assertTrue(n >= 7);
    }

    private static String expressions(Path page) throws IOException {
        Matcher el = Pattern.compile("(?s)#\\{(.*?)}").matcher(Files.readString(page));
        StringBuilder all = new StringBuilder();
        while (el.find()) {
            all.append(el.group(1).replaceAll("'[^']*'", "''")).append('\n');
        }
        return all.toString();
    }

    private static String found(String pattern, String text) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        return m.find() ? m.group() : "";
    }

    private static Properties bundle(String area, String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(area + "_" + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
