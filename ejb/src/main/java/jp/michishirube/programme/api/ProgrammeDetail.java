package jp.michishirube.programme.api;

import java.util.List;

/** A programme with the guideline versions that this system holds (newest year first) and every call of them. */
public record ProgrammeDetail(ProgrammeView programme, List<Guideline> versions, List<CallView> calls) {
    public ProgrammeDetail {
        versions = List.copyOf(versions);
        calls = List.copyOf(calls);
    }
}
