package org.ctax.web.access;

/** On which authority an account acts. What each of them may do stands in the README. */
public enum Role {
    DONOR,
    TASK_FORCE,
    MEMBER_STATE,
    PROVIDER,
    COORDINATOR,
    AUDITOR,
    ADMINISTRATOR;

    /** True for those that know of every record: the secretariat and the auditors. */
    public boolean seesAll() {
        return this == COORDINATOR || this == AUDITOR;
    }

    /** True for members of the exchange; an outside provider sees what it is invited to, and no more. */
    public boolean isMember() {
        return this == DONOR || this == TASK_FORCE || this == MEMBER_STATE;
    }
}
