package jp.michishirube.roadmap.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.rule.Aim;
import jp.michishirube.roadmap.rule.Fraction;

/**
 * One version (版) of the roadmap, as data.
 *
 * @param id         the month of its decision, such as "2017-05"
 * @param version    of its definition, from 1
 * @param registered false for a version whose indicators are in no source held here (未登録): then it has no fields and no years
 * @param source     empty where it is not registered
 * @param fields     in the order of the slide
 * @param judging    null where it is not registered
 * @param crosswalk  how it stands to the version before; null for the first
 * @param fictional  架空
 */
public record Roadmap(String id, int version, Text name, boolean registered, String source, Text note, int firstYear, int targetYear, Judging judging, List<Field> fields, Crosswalk crosswalk,
                      boolean fictional) {

    public Roadmap {
        fields = List.copyOf(fields);
    }

    /** By what a status is found. @param assumed whether no source gives these figures */
    public record Judging(Fraction about, Fraction attention, boolean assumed) {
    }

    /** 分野. @param no its number on the slide */
    public record Field(String key, int no, Text name, List<String> issues, List<String> effects, List<Model> models) {
        public Field {
            issues = List.copyOf(issues);
            effects = List.copyOf(effects);
            models = List.copyOf(models);
        }
    }

    /** 分野別モデル. @param inferred whether the years of the phases are inferred alone; false where a source confirms part of them */
    public record Model(String key, Text name, List<Phase> phases, boolean inferred, List<Indicator> indicators) {
        public Model {
            phases = List.copyOf(phases);
            indicators = List.copyOf(indicators);
        }
    }

    /** A measure and the fiscal years it is planned for. @param from null where no first year is told */
    public record Phase(Integer from, int to, String what) {
    }

    /** How sure something is. */
    public enum Certainty { HIGH, MEDIUM, LOW }

    /**
     * 指標.
     *
     * @param id      the same in every version that measures the same thing
     * @param no      in the order of the source
     * @param text    of the target, word for word
     * @param unit    null where nothing is counted
     * @param interim as the source has it, such as "2017:15程度"; empty where it has none
     * @param note    what is not sure about it; empty where there is nothing to say
     * @param counted whether bodies with adopted and completed cases of the model can be counted here for it
     */
    public record Indicator(String id, int no, Text name, Aim aim, String text, Text unit, String interim, Certainty mapping, Certainty value, String note, boolean counted) {
    }

    /** How an indicator stands to that of the version before. */
    public enum Relation { SAME_TARGET, CHANGED, NEW, UNKNOWN }

    /**
     * 対照.
     *
     * @param from      id of the version before
     * @param otherwise of every indicator that is not named
     * @param entries   by indicator
     */
    public record Crosswalk(String from, Relation otherwise, Map<String, Entry> entries) {
        public Crosswalk {
            entries = Map.copyOf(entries);
        }

        /** @param source of the statement */
        public record Entry(Relation relation, String source) {
        }

        public Relation of(String indicator) {
            return entries.containsKey(indicator) ? entries.get(indicator).relation() : otherwise;
        }
    }

    /** An indicator with the field and the model it stands under. */
    public record Place(Field field, Model model, Indicator indicator) {
    }

    /** Every indicator in the order of the source. */
    public List<Place> places() {
        return fields.stream().flatMap(f -> f.models().stream().flatMap(m -> m.indicators().stream().map(i -> new Place(f, m, i)))).toList();
    }

    public Optional<Place> place(String indicatorId) {
        return places().stream().filter(p -> p.indicator().id().equals(indicatorId)).findFirst();
    }

    /** Of its definition, such as "roadmap-2017-05/1". */
    public String definition() {
        return "roadmap-" + id + "/" + version;
    }
}
