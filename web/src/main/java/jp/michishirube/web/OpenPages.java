package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.clock.ClockService;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.ProgrammeDetail;
import jp.michishirube.programme.api.ProgrammeView;

/** What everyone may read: open calls, and the catalogue of programmes. */
@Named
@RequestScoped
public class OpenPages {
    private String key;
    private ProgrammeDetail programme;

    @Inject
    private ProgrammeService programmes;
    @Inject
    private ClockService clocks;
    @Inject
    private Screen screen;

    public List<CallView> getCalls() {
        var now = clocks.view().now().toLocalDateTime();
        return programmes.calls(now.toLocalDate()).stream().filter(c -> c.statusAt(now) != CallStatus.CLOSED).toList();
    }

    public String status(CallView call) {
        return screen.text(call.statusAt(clocks.view().now().toLocalDateTime()).label());
    }

    public List<ProgrammeView> getProgrammes() {
        return programmes.programmes();
    }

    public void loadProgramme() {
        programme = key == null ? null : programmes.programme(key).orElse(null);
        if (programme == null) {
            screen.notFound();
        }
    }

    public ProgrammeDetail getProgramme() {
        return programme;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
