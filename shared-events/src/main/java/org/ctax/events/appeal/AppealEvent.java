package org.ctax.events.appeal;

import java.util.UUID;

/** What happens to an appeal: a set of requirements published together for a year and a place. The requirements themselves are needs that name the appeal. */
public sealed interface AppealEvent permits AppealPublished, AppealRevised {
    UUID appealId();
}
