/**
 * Intake: files of leads, taken in whole or not at all, each line with its reason if it is not.
 *
 * <p>Called by the door that files come in by. It must not know how leads are stored or called.
 */
@NullMarked
package io.lianxi.dialer.campaign.lead.intake;

import org.jspecify.annotations.NullMarked;
