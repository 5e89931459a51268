package org.ctax.events.activity;

/** Kinds of assistance. */
public enum ActivityKind {
    NATIONAL_ASSISTANCE,
    NATIONAL_WORKSHOP,
    SUBREGIONAL_WORKSHOP,
    REGIONAL_WORKSHOP,
    MINISTERIAL_MEETING,
    LEGISLATIVE_DRAFTING,
    TRAINING,
    /** A mentor or expert works with the authorities of a State for a time. */
    EXPERT_PLACEMENT,
    STUDY_VISIT,
    VIDEOCONFERENCE,
    TOOL_OR_PUBLICATION
}
