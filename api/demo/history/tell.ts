import { defaultDeadline } from '../../tickets/ticket.rules.ts';
import {
  dissatisfiedOpinions,
  reopenReasons,
  rerouteReasons,
  resumeReasons,
  satisfiedOpinions,
  secondReplies,
  sendBackReasons,
  summaries,
  unreachedOpinions,
} from '../content/phrases.ts';
import type { Random } from '../random.ts';
import { handlerAt } from './cast.ts';
import type { Cast } from './cast.ts';
import type { Fate } from './fate.ts';
import { DAY, HOUR, MINUTE, workingHour } from './span.ts';
import type { Story, StoryStep } from './story.ts';

/** What the telling needs beside the matter: where it goes, what is answered, who acts. */
export interface Telling {
  readonly matter: Omit<Story, 'steps'>;
  readonly fate: Fate;
  readonly cast: Cast;
  /** Where it goes first (and, where rerouted, comes back from) and where it is answered. */
  readonly firstUnit: string;
  readonly unit: string;
  readonly unitName: string;
  readonly reply: string;
  /** Who handles it; chance decides where left out. */
  readonly handler?: string;
}

/**
 * Tells a ticket from registration to closing. Every step follows the one before it; whoever reviews did not write the
 * reply; a reply that is not to be late is in before the deadline.
 */
export const tell = (telling: Telling, random: Random): readonly StoryStep[] => {
  const { matter, fate, cast, unit } = telling;
  const isUrgent = matter.priority === 'URGENT';
  const steps: StoryStep[] = [];
  let at = Math.round(matter.contactAt);
  /** Moves on by some minutes; urgent matters do not wait for the morning. */
  const pass = (min: number, max: number): number => {
    const next = at + Math.round(random.wait(min, max) * MINUTE) + random.whole(0, 59) * 1000;
    at = isUrgent ? next : Math.max(at + 1000, workingHour(next));
    return at;
  };

  // The seat registers at any hour.
  at += random.whole(2, 9) * MINUTE + random.whole(0, 59) * 1000;
  steps.push({ step: 'REGISTER', at, by: matter.registrar });

  const isGrave =
    matter.severity === 'MAJOR' ||
    matter.severity === 'SERIOUS' ||
    matter.level === 'PROVINCE' ||
    matter.level === 'ABOVE';
  const leader = cast.shiftLeaders[matter.originUnit];
  let dispatcher = random.weighted(cast.dispatchers);
  if (isGrave && random.chance(0.6)) dispatcher = cast.officer;
  else if (leader && random.chance(cast.leadersDispatch ?? 0.2)) dispatcher = leader;
  steps.push({ step: 'CLASSIFY', at: pass(2, isUrgent ? 8 : 45), by: dispatcher });

  const dispatchedAt = pass(1, isUrgent ? 10 : 90);
  const promise = defaultDeadline(matter.priority, new Date(dispatchedAt));
  const dueAt = promise.dueAt.getTime();
  const handler = telling.handler ?? handlerAt(cast, unit, random);
  const first = fate.rerouted ? telling.firstUnit : unit;
  const toPerson = unit === first && (cast.routes || random.chance(0.35)) ? handler : null;
  steps.push({
    step: 'DISPATCH',
    at: dispatchedAt,
    by: dispatcher,
    unit: first,
    person: toPerson,
    dueAt,
    reason: promise.reason.zh,
  });

  if (first !== unit) {
    const wrong = handlerAt(cast, first, random);
    steps.push({ step: 'SIGN', at: pass(5, isUrgent ? 15 : 240), by: wrong });
    const by = random.weighted(cast.dispatchers);
    const reason = random.pick(rerouteReasons).replace('{unit}', telling.unitName);
    steps.push({ step: 'REROUTE', at: pass(10, isUrgent ? 20 : 240), by, unit, person: null, dueAt, reason });
  }
  steps.push({ step: 'SIGN', at: pass(3, isUrgent ? 20 : 260), by: handler });
  steps.push({ step: 'START', at: pass(1, isUrgent ? 10 : 200), by: handler });
  if (fate.stuck) return steps;

  const room = dueAt - at;
  /** An instant at which a reply comes in, within the deadline or after it. */
  const replyAt = (from: number, to: number): number => {
    const wanted = at + room * (from + (to - from) * random.next());
    const within = isUrgent ? wanted : workingHour(wanted);
    if (fate.isLate) return (at = Math.max(at + MINUTE, workingHour(dueAt + random.wait(0.6, 50) * HOUR)));
    // Where the morning would be too late, it is answered the evening before.
    return (at = Math.max(
      at + 1000,
      Math.min(within < dueAt - 20 * MINUTE ? within : wanted, dueAt - 10 * MINUTE),
    ));
  };
  const review = (): string => {
    const reviewer = random.weighted(cast.reviewers);
    return reviewer === handler
      ? (cast.reviewers.find(([person]) => person !== handler)?.[0] ?? reviewer)
      : reviewer;
  };

  const validity =
    matter.kind === 'COMPLAINT'
      ? random.weighted([
          ['UPHELD', 6],
          ['NOT_UPHELD', 4],
        ] as const)
      : 'UPHELD';
  for (let turn = 0; turn < fate.sentBack; turn += 1) {
    const share = turn === 0 ? [0.08, 0.3] : [0.05, 0.15];
    steps.push({
      step: 'REPLY',
      at: fate.isLate && turn > 0 ? pass(30, 600) : replyAt(share[0] ?? 0, share[1] ?? 0),
      by: handler,
      text: telling.reply.slice(0, Math.max(8, Math.floor(telling.reply.length / 2))) + '。',
      validity,
    });
    const reason = random.pick(sendBackReasons);
    at = Math.min(
      at + random.whole(6, isUrgent ? 12 : 90) * MINUTE,
      fate.isLate ? Infinity : Math.max(at + 1000, dueAt - 30 * MINUTE),
    );
    steps.push({ step: 'SEND_BACK', at, by: review(), reason });
  }
  if (fate.sentBack > 0 && fate.isLate) pass(60, 900);
  else replyAt(0.06 + random.next() * 0.3, 0.45 + random.next() * 0.4);
  steps.push({ step: 'REPLY', at, by: handler, text: telling.reply, validity });
  steps.push({ step: 'APPROVE', at: pass(6, isUrgent ? 40 : 420), by: review() });

  const callBack = (outcome: 'SATISFIED' | 'NOT_SATISFIED' | 'UNREACHED', min: number, max: number): void => {
    const opinions = {
      SATISFIED: satisfiedOpinions,
      NOT_SATISFIED: dissatisfiedOpinions,
      UNREACHED: unreachedOpinions,
    }[outcome];
    at = workingHour(at + Math.round(random.wait(min, max) * MINUTE) + random.whole(0, 59) * 1000);
    steps.push({
      step: 'CALL_BACK',
      at,
      by: random.weighted(cast.callers),
      outcome,
      opinion: random.pick<string | null>(opinions),
    });
  };
  const again = (): void => {
    steps.push({
      step: 'REPLY',
      at: pass(90, 2600),
      by: handler,
      text: random.pick(secondReplies),
      validity,
    });
    steps.push({ step: 'APPROVE', at: pass(10, 400), by: review() });
  };
  const close = (): void => {
    const closer =
      cast.closesOwn.includes(unit) && random.chance(0.6) ? handler : random.weighted(cast.closers);
    at += random.whole(2, 100) * MINUTE + random.whole(0, 59) * 1000;
    steps.push({ step: 'CLOSE', at, by: closer, summary: random.pick(summaries) });
  };

  for (let call = 0; call < fate.unreached; call += 1) callBack('UNREACHED', 40, 1500);
  for (let turn = 0; turn < fate.dissatisfied; turn += 1) {
    callBack('NOT_SATISFIED', 60, 1500);
    const isLast = turn === fate.dissatisfied - 1;
    if (fate.unresolved && isLast && random.chance(0.6)) return steps;
    steps.push({ step: 'RESUME', at: pass(20, 700), by: handler, reason: random.pick(resumeReasons) });
    if (fate.unresolved && isLast) return steps;
    again();
  }
  callBack('SATISFIED', 60, 1700);
  close();
  if (fate.reopened) {
    at = workingHour(at + random.whole(1, 5) * DAY + random.whole(0, 300) * MINUTE);
    steps.push({ step: 'REOPEN', at, by: cast.officer, reason: random.pick(reopenReasons) });
    again();
    callBack('SATISFIED', 60, 1500);
    close();
  }
  return steps;
};

/**
 * Breaks a story off at an instant and puts in what the system did by then: the moment at which the deadline of an
 * unanswered ticket passed, recorded within seconds (T21).
 */
export const cutOff = (steps: readonly StoryStep[], until: number): readonly StoryStep[] => {
  const done = steps.filter(({ at }) => at <= until);
  const due = steps.find((step) => step.step === 'DISPATCH');
  if (!due || due.step !== 'DISPATCH' || due.at > until) return done;
  const reply = done.find(({ step }) => step === 'REPLY');
  const recordedAt = due.dueAt + 1000 + (due.dueAt % 19) * 500;
  if (recordedAt > until || (reply && reply.at <= due.dueAt)) return done;
  // A reply handed in within those seconds would have come before the record.
  if (reply && reply.at <= recordedAt) return done;
  const before = done.filter(({ at }) => at <= recordedAt);
  return [...before, { step: 'OVERDUE', at: recordedAt }, ...done.slice(before.length)];
};
