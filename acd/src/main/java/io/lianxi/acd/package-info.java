/**
 * The words every module speaks: who, what and where, without behaviour.
 *
 * <dl>
 *   <dt>Contact
 *   <dd>one interaction on one channel; not the person
 *   <dt>Customer
 *   <dd>the person or company
 *   <dt>Agent
 *   <dd>who handles contacts
 *   <dt>Queue
 *   <dd>where contacts wait for an agent
 *   <dt>Skill
 *   <dd>what an agent has, level 1 to 5, and a contact requires
 *   <dt>Channel
 *   <dd>how the customer came
 * </dl>
 *
 * Used by everyone; knows nobody.
 */
@NullMarked
package io.lianxi.acd;

import org.jspecify.annotations.NullMarked;
