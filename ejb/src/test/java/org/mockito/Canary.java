package org.mockito;

/** Stands in for a mock library that is not there, so that the rule against it can be seen to work. */
public class Canary {
}
