package jp.michishirube.workflow;

import jp.michishirube.kernel.Role;

/**
 * A step the engine allows.
 *
 * @param as            the role by which it is taken
 * @param routeFinished whether the transition itself happens: always, except at a step of a route that is not the last
 * @param alone         whether a drafter signs the own draft, which only the exception for a body with one officer lets pass
 */
public record Step(Position from, Position to, Transition transition, Role as, boolean routeFinished, boolean alone) {
}
