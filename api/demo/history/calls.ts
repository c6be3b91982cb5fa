import { startOfDay } from '../../core/clock.ts';
import { quota, randomOf } from '../random.ts';
import type { Random } from '../random.ts';
import { DAY, HOUR, daysOf, outageOf, weekdayOf } from './span.ts';
import type { Span } from './span.ts';

/** A call as the telephone system reports it; instants in milliseconds, the unit as its key. */
export interface Call {
  readonly externalId: string;
  readonly unit: string;
  readonly queue: string;
  readonly startedAt: number;
  /** When an agent was asked for; null where the caller stayed with the machine. */
  readonly requestedAt: number | null;
  readonly answeredAt: number | null;
  readonly endedAt: number;
  readonly agentNo: string | null;
}

const PER_DAY = 1310;
const weekdays = [0.79, 1.24, 1.08, 1.04, 1.02, 1, 0.86];
const hours = [9, 6, 4, 3, 3, 6, 14, 34, 70, 96, 98, 82, 58, 62, 80, 84, 76, 62, 52, 56, 54, 44, 28, 16].map(
  (weight, hour) => [hour, weight] as const,
);

/** Three shifts a day; the teams take turns. */
const teams = ['shift-1', 'shift-2', 'shift-3'] as const;

/** The share answered, by team, and how a day differs: Mondays are hard, so is the day after the outage. */
const answered: Readonly<Record<string, number>> = {
  'shift-1': 0.876,
  'shift-2': 0.866,
  'shift-3': 0.847,
  vip: 0.917,
};
const ofDay = [0.012, -0.034, 0.002, 0.008, 0.01, 0.004, 0.01];

interface Moment {
  readonly at: number;
  readonly isOutage: boolean;
}

/** When calls come in on a day; the outage brings three times as many in its hours. */
const momentsOf = (day: string, outage: ReturnType<typeof outageOf>, random: Random): Moment[] => {
  const start = startOfDay(day).getTime();
  const count = Math.round(PER_DAY * (weekdays[weekdayOf(day)] ?? 1) * (0.94 + random.next() * 0.12));
  const inside = (at: number): boolean => at >= outage.from && at < outage.to;
  const usual = Array.from(
    { length: count },
    () => start + random.weighted(hours) * HOUR + Math.floor(random.next() * HOUR),
  ).map((at) => ({ at, isOutage: inside(at) }));
  const flood =
    day === outage.day
      ? Array.from({ length: 2100 }, () => ({
          at: outage.from + Math.floor(random.next() * (outage.to - outage.from)),
          isOutage: true,
        }))
      : [];
  return [...usual, ...flood].sort((a, b) => a.at - b.at);
};

/** All calls of the span in order of time, ended ones only. */
export function* callsOf(span: Span): Generator<Call> {
  const random = randomOf(`calls ${span.today}`);
  const outage = outageOf(span);
  const quotas = new Map([...teams, 'vip'].map((unit) => [unit, quota(random.next())]));
  let serial = 0;
  for (const [index, day] of daysOf(span).entries()) {
    const start = startOfDay(day).getTime();
    const swing =
      (ofDay[weekdayOf(day)] ?? 0) +
      (random.next() - 0.5) * 0.03 -
      (start - DAY === startOfDay(outage.day).getTime() ? 0.05 : 0);
    for (const { at, isOutage } of momentsOf(day, outage, random)) {
      serial += 1;
      const isVip = random.chance(0.06);
      const unit = isVip ? 'vip' : (teams[(index + Math.floor((at - start) / (8 * HOUR))) % 3] ?? 'shift-1');
      const staysWithMachine = !isOutage && random.chance(isVip ? 0.05 : 0.24);
      const requestedAt = staysWithMachine ? null : at + random.whole(6, 55) * 1000;
      const share = isOutage ? 0.03 : Math.min(0.99, (answered[unit] ?? 0.9) + (isVip ? swing / 2 : swing));
      const isAnswered =
        requestedAt !== null && (isOutage ? random.chance(share) : (quotas.get(unit)?.(share) ?? false));
      const answeredAt = isAnswered
        ? requestedAt + Math.round(random.wait(2, isOutage ? 400 : 75)) * 1000
        : null;
      const endedAt =
        (answeredAt ?? requestedAt ?? at) +
        Math.round(answeredAt ? random.wait(35, 900) : random.wait(8, 190)) * 1000;
      if (endedAt > span.until) continue;
      yield {
        externalId: `${day.replaceAll('-', '')}-${String(serial).padStart(6, '0')}`,
        unit,
        queue: isVip ? 'VIP' : random.chance(0.3) ? 'BROADBAND' : 'GENERAL',
        startedAt: at,
        requestedAt,
        answeredAt,
        endedAt,
        agentNo: isAnswered
          ? `${{ 'shift-1': 11, 'shift-2': 12, 'shift-3': 13, vip: 19 }[unit]}0${random.whole(1, 6)}`
          : null,
      };
    }
  }
}
