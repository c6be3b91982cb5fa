import { startOfDay } from '../../core/clock.ts';
import { quota, randomOf } from '../random.ts';
import type { Call } from './calls.ts';
import { HOUR, daysOf } from './span.ts';
import type { Span } from './span.ts';

/** The telephone of a smaller centre. */
export interface FewCalls {
  /** Names the stream of chance. */
  readonly seed: string;
  readonly perDay: number;
  /** Teams that take turns by the half day, each with the share of calls that it answers. */
  readonly teams: readonly (readonly [unit: string, answered: number])[];
}

const hours = [1, 1, 1, 1, 1, 1, 2, 5, 10, 12, 12, 9, 7, 9, 11, 11, 10, 9, 8, 8, 7, 5, 3, 2].map(
  (weight, hour) => [hour, weight] as const,
);

/** A modest number of calls a day, round the clock, in one queue. */
export function* fewCallsOf(span: Span, { seed, perDay, teams }: FewCalls): Generator<Call> {
  const random = randomOf(`${seed} ${span.today}`);
  const quotas = teams.map(() => quota(random.next()));
  let serial = 0;
  for (const [index, day] of daysOf(span).entries()) {
    const start = startOfDay(day).getTime();
    const moments = Array.from(
      { length: Math.round(perDay * (0.85 + random.next() * 0.3)) },
      () => start + random.weighted(hours) * HOUR + random.whole(0, 3599) * 1000,
    ).sort((a, b) => a - b);
    for (const at of moments) {
      serial += 1;
      const turn = (index + Math.floor((at - start) / (12 * HOUR))) % teams.length;
      const [unit = '', share = 1] = teams[turn] ?? [];
      const requestedAt = random.chance(0.15) ? null : at + random.whole(5, 30) * 1000;
      const answeredAt =
        requestedAt !== null && quotas[turn]?.(share) ? requestedAt + random.whole(1, 5) * 1000 : null;
      const endedAt =
        (answeredAt ?? requestedAt ?? at) +
        Math.round(answeredAt ? random.wait(30, 600) : random.wait(8, 120)) * 1000;
      if (endedAt > span.until) continue;
      yield {
        externalId: `${day.replaceAll('-', '')}-${String(serial).padStart(5, '0')}`,
        unit,
        queue: 'GENERAL',
        startedAt: at,
        requestedAt,
        answeredAt,
        endedAt,
        agentNo: answeredAt ? `${turn + 1}0${random.whole(1, 3)}` : null,
      };
    }
  }
}
