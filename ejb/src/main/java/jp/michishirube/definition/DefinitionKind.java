package jp.michishirube.definition;

import java.util.List;
import java.util.Set;
import jp.michishirube.kernel.Text;

/** A kind of definition that offices may publish versions of. Every kind is a bean; they are found by type. */
public interface DefinitionKind {
    /** Such as "form". */
    String key();

    Text title();

    /** What comes with the system. */
    List<DefinitionFile> shipped();

    /** Reads the whole text with the checks of the start. */
    Identity identify(DefinitionFile file);

    /** Other definitions that it needs, as {@code kind + " " + id}, such as "form chiiki-iot-proposal/1". */
    Set<String> references(DefinitionFile file);

    /** What stands against publishing it that the text alone does not tell. */
    List<Problem> conflicts(DefinitionFile file);

    /** Something was published or withdrawn on this node: what is in use is read again at the next question. */
    void forget();

    /** A text and the name to be shown with its problems. */
    record DefinitionFile(String name, String yaml) {
        /** One that comes with the system, such as "form/chiiki-iot-proposal-1.yaml". */
        public static DefinitionFile shipped(String name) {
            return new DefinitionFile(name, DefinitionReader.text(name));
        }
    }

    /** @param version from 1 */
    record Identity(String id, int version) {
        @Override
        public String toString() {
            return id + "/" + version;
        }

        /**
         * Of "chiiki-iot-proposal/1".
         *
         * @throws DefinitionException when it cannot be the id and version of a definition
         */
        public static Identity of(String file, String text) {
            if (!text.matches("[A-Za-z0-9_-]{1,80}/[1-9][0-9]{0,3}")) {
                throw new DefinitionException(List.of(Problem.of(file, 1, "definition.identity", text)));
            }
            int slash = text.indexOf('/');
            return new Identity(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        }
    }
}
