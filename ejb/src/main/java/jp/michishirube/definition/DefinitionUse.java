package jp.michishirube.definition;

import java.util.Optional;
import jp.michishirube.kernel.Text;

/** Tells whether a definition is used by something that was made by it; whoever keeps such things is a bean of this type. */
public interface DefinitionUse {
    /**
     * What uses it, in a sentence; empty when nothing does.
     *
     * @param id such as "chiiki-iot-proposal/1"
     */
    Optional<Text> use(String kind, String id);
}
