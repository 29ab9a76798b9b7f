/**
 * Version of the numbers: raised whenever a release gives another number for the same scenario and seed. It is part of
 * every `resultHash`, so two runs with one hash were computed by one definition.
 */
export const VALUES_VERSION = 3;
