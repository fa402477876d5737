package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** Which build runs, and the libraries in it with their licences; both were written when it was built. */
@Named
@ApplicationScoped
public class Build {
    private static final int COLUMNS = 4;

    /** @param artifact group, name and version */
    public record Library(String name, String artifact, String licences, String address) {
    }

    public String getVersion() {
        return property("version");
    }

    /** The first digits of the commit; "unknown" where it was built without git. */
    public String getCommit() {
        return property("commit");
    }

    /** In the order of names. */
    public List<Library> getLibraries() {
        return text("/third-party.tsv").lines().filter(l -> !l.isBlank()).map(l -> l.split("\t", COLUMNS))
                .map(c -> new Library(c[0].strip(), c[1].strip(), c[2].strip(), c[3].strip()))
                .sorted(Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private static String property(String key) {
        Properties build = new Properties();
        try {
            build.load(new StringReader(text("/build.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty(key);
    }

    private static String text(String resource) {
        try (InputStream in = Build.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
