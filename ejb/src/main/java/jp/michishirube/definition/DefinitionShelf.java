package jp.michishirube.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.michishirube.kernel.Text;

/**
 * A kind whose versions are read one by one: the shipped ones, and those that an office published and that are in use. A defect is a
 * {@link DefinitionException}; of a shipped one at the first question.
 *
 * @param <T> what a text of this kind is read into
 */
public abstract class DefinitionShelf<T> implements DefinitionKind {
    private final String key;
    private final Text title;
    private final List<String> shipped;
    private final Function<DefinitionFile, T> reader;
    private final Function<T, String> id;
    private final OwnDefinitions own;
    private final Reread<Map<String, T>> inUse = new Reread<>();

    /**
     * @param shipped by name, such as "form/chiiki-iot-proposal-1.yaml"
     * @param id      of a version, such as "chiiki-iot-proposal/1"
     * @param own     null for those that are shipped alone
     */
    protected DefinitionShelf(String key, Text title, List<String> shipped, Function<DefinitionFile, T> reader, Function<T, String> id, OwnDefinitions own) {
        this.key = key;
        this.title = title;
        this.shipped = shipped;
        this.reader = reader;
        this.id = id;
        this.own = own;
    }

    /** Every version that is in use: the shipped ones, then an office's own by id and version. */
    public List<T> all() {
        return List.copyOf(byId().values());
    }

    /** @param version such as "chiiki-iot-proposal/1" */
    public Optional<T> find(String version) {
        return Optional.ofNullable(byId().get(version));
    }

    /** @throws IllegalArgumentException when no such version is in use */
    public T get(String version) {
        return find(version).orElseThrow(() -> new IllegalArgumentException("no " + key + " " + version));
    }

    private Map<String, T> byId() {
        return own == null ? inUse.get(() -> Optional.of("shipped"), () -> read(List.of()), Map::of)
                : inUse.get(own::edition, () -> read(own.inUse(key)), () -> read(List.of()));
    }

    private Map<String, T> read(List<DefinitionFile> published) {
        List<DefinitionFile> files = new ArrayList<>(shipped());
        files.addAll(published);
        Map<String, T> read = new LinkedHashMap<>();
        files.stream().map(reader).forEach(version -> read.put(id.apply(version), version));
        return read;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public List<DefinitionFile> shipped() {
        return shipped.stream().map(DefinitionFile::shipped).toList();
    }

    @Override
    public Identity identify(DefinitionFile file) {
        return Identity.of(file.name(), id.apply(reader.apply(file)));
    }

    @Override
    public Set<String> references(DefinitionFile file) {
        return Set.of();
    }

    @Override
    public List<Problem> conflicts(DefinitionFile file) {
        return List.of();
    }

    @Override
    public void forget() {
        inUse.forget();
    }
}
