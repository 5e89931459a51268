package org.ctax.events.participant;

/** As what an organization takes part in the exchange. */
public enum ParticipantKind {
    DONOR,
    TASK_FORCE,
    MEMBER_STATE,
    PROVIDER
}
