import { leadingRoles } from './leading-roles.ts';
import { staffRoles } from './staff-roles.ts';
import { ticketRoles } from './ticket-roles.ts';
import type { SystemRole } from './role-bundles.ts';

/**
 * The roles of domain e.2 with what they may do; the tables there and this one can be laid side by side. Some of it
 * waits for its verb (`isLater` in the list of abilities). Where the two differ, on purpose:
 * - Seeing tickets is no row there. It reaches as far as the widest thing that the role does to a ticket or sees of it:
 *   EXE as far as identities, QA as far as it scores, ANA as far as its figures.
 * - Signing is own there for HND and COO, and the counterpart's side (C) for RSP. A ticket sent to a unit is nobody's own
 *   until somebody signs, so signing is UNIT for the three; handling is OWN.
 * - AGT and INT do not sign or handle: settling at first contact (note 7) is a step of its own.
 * - Replying to the customer is `ticket.answer` where a case is settled at once (T27, T30); otherwise whoever approves a
 *   reply (T15) tells the customer.
 * - EXE and HEAD see customers only by a reveal that is recorded (note 5): `customer.reveal`, not `customer.identity`.
 * - CB needs the number of whom they call, and call backs are not given out one by one: identity is UNIT instead of own.
 * - What RSP does on the counterpart's side (C) is the own unit, UNIT: customers, extensions, handing up, compensation.
 * - Lists of tickets are exported (F114) by whoever answers for more than a unit: HEAD, SUP, LEAD and PRV.
 * - Reading job descriptions: ANA and QA have a dash there, but whoever holds a post may read its own, as "others" do.
 * - Reading figures: figures belong to units, so the "own" of "others" has no counterpart and is left out.
 * - Entering values of an outside feed (HR, HEAD, SUP, LEAD, ANA) is here the import of call records.
 * - Targets stand in job descriptions: setting one is writing, reviewing and approving them.
 * - Personal facts of employees are no row there: HR and HRH see all, everybody their own, ADM no more than that.
 * - Qualification records of employees are no row there: HR and HRH see and write all, everybody sees their own. Whether
 *   somebody meets a post is told further, without the facts behind it: EXE, HEAD and SUP, the own unit and below.
 * - Asking why others may do something (access.read) follows the audit log: ADM, HRH, HEAD.
 * - Role and permission administration is three abilities: accounts, roles and grants (both ADM), and the regular review
 *   of what others may do, which ADM and HRH do for all and HEAD for the own part.
 * - Seeing trainings is no row there: everybody sees their own, whoever plans, asks for or judges them those of whom they
 *   do it for. Asking for a training and arranging mentoring follows who leads: HEAD, SUP and LEAD, and HR for all.
 * - The eligibility check of a certification is done by whoever holds the exam (TRN); every member applies for their own.
 * - Suggestions (F133) are no row there: every member raises them, HEAD and SUP decide.
 * - Outages are no row there. They are declared by who answers for the centre: HEAD and SUP.
 */
export const systemRoles = [
  ...staffRoles,
  ...leadingRoles,
  ...ticketRoles,
] as const satisfies readonly SystemRole[];

/** The code of a role that every organisation starts with, such as LEAD. */
export type SystemRoleCode = (typeof systemRoles)[number]['code'];
