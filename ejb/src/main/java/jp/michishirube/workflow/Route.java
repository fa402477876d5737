package jp.michishirube.workflow;

import java.util.List;

/** An approval route of any length, in order. */
public record Route(String id, List<RouteStep> steps) {
    public Route {
        steps = List.copyOf(steps);
    }
}
