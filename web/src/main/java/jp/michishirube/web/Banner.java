package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import jp.michishirube.clock.ClockService;
import jp.michishirube.clock.ClockView;

/** Says on every page that data is made up and what time the office has. */
@Named
@RequestScoped
public class Banner {
    @Inject
    private ClockService clocks;

    private ClockView view;

    public boolean isDemonstration() {
        return view().demonstration();
    }

    public ZonedDateTime getNow() {
        return view().now();
    }

    private ClockView view() {
        if (view == null) {
            view = clocks.view();
        }
        return view;
    }
}
