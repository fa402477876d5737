package jp.michishirube.form;

import java.util.List;
import java.util.Optional;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;

/**
 * A form in one version; never changed once published.
 *
 * @param paper how it is addressed; empty for what an office fills in for itself, and for a survey
 */
public record FormDefinition(String id, Text title, Optional<Paper> paper, List<Section> sections) {
    /**
     * What makes the answers a paper that one office sends another.
     *
     * @param addressee 宛先, with 殿
     * @param words     what is asked or told by it, with the article where there is one
     */
    public record Paper(String addressee, String words) {
    }

    public FormDefinition {
        sections = List.copyOf(sections);
    }

    /** @throws jp.michishirube.definition.DefinitionException with every problem, its line and reason */
    public static FormDefinition parse(String file, String yaml) {
        return new FormReading(DefinitionReader.read(file, yaml)).read();
    }

    public List<Field> fields() {
        return sections.stream().flatMap(s -> s.fields().stream()).toList();
    }

    public Optional<Field> field(String fieldId) {
        return fields().stream().filter(f -> f.id().equals(fieldId)).findFirst();
    }

    public Optional<Section> section(String sectionId) {
        return sections.stream().filter(s -> s.id().equals(sectionId)).findFirst();
    }
}
