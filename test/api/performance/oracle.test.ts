import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, startOfDay } from '../../../api/core/clock.ts';
import { signedIn } from '../../../api/core/context.ts';
import type { Tally } from '../../../api/performance/figure.rules.ts';
import { performanceOf } from '../../../api/performance/performance.report.ts';
import { makeWorld } from '../../support/world.ts';
import { units, type UnitKey } from '../../support/world-facts.ts';
import { addCalls, addTicket, type TicketFact } from './facts.ts';

// What the SQL counts is counted once more in memory, from the same facts and the words of domain (d), with nothing
// shared: no cohorts, no parts, no tree of ours.
const world = await makeWorld();
const NOW = '2026-03-10T12:00:00+08:00';
world.clock.set(NOW);

interface Call {
  readonly unit: UnitKey;
  readonly at: string;
  readonly answered: boolean;
  readonly asked: boolean;
  readonly queue: string;
}
interface Outage {
  readonly unit: UnitKey;
  readonly from: string;
  readonly to: string;
}

const unitKey = fc.constantFrom(...(Object.keys(units) as UnitKey[]));
// Mostly on the full hour, so that instants fall on the edges of days and outages.
const instant = fc
  .integer({ min: 0, max: 40 * 24 })
  .map((hours) => new Date(Date.parse('2026-02-01T00:00:00+08:00') + hours * 3_600_000).toISOString());
const perhaps = fc.option(instant, { nil: null });
const survey = fc.tuple(instant, fc.constantFrom('SATISFIED', 'NOT_SATISFIED', 'UNREACHED'));
const ticketFact: fc.Arbitrary<Required<Omit<TicketFact, 'repeatOf'>>> = fc.record({
  unit: unitKey,
  state: fc.constantFrom('HANDLING', 'CLOSED', 'UNSATISFIED', 'NOT_ACCEPTED', 'TRANSFERRED_OUT'),
  registered: instant,
  due: perhaps,
  replied: perhaps,
  customerReplied: perhaps,
  surveys: fc
    .array(survey, { maxLength: 3 })
    .map((surveys) => surveys.toSorted(([left], [right]) => (left < right ? -1 : 1))),
  sentBack: fc.nat({ max: 2 }),
});
const outage: fc.Arbitrary<Outage> = fc
  .record({ unit: unitKey, from: instant, hours: fc.integer({ min: 1, max: 60 }) })
  .map(({ unit, from, hours }) => ({
    unit,
    from,
    to: new Date(Date.parse(from) + hours * 3_600_000).toISOString(),
  }));

const seed = 20_260_302;
const tickets = fc.sample(ticketFact, { numRuns: 300, seed });
const calls: readonly Call[] = fc.sample(
  fc.record({
    unit: unitKey,
    at: instant,
    answered: fc.boolean(),
    asked: fc.boolean(),
    queue: fc.constantFrom('VIP', 'GENERAL'),
  }),
  { numRuns: 400, seed },
);
const outages = fc.sample(outage, { numRuns: 12, seed });

for (const fact of tickets) await addTicket(world, fact);
for (const { answered, asked, ...call } of calls)
  await addCalls(world, 1, { ...call, asked, answered: asked && answered });
for (const { unit, from, to } of outages)
  await world.db.query(
    `INSERT INTO fault_window (organisation_id, unit_id, starts_at, ends_at, cause, declared_by_id, declared_at)
     SELECT organisation_id, id, $2, $3, '故障', $4, now() FROM org_unit WHERE id = $1`,
    [world.ids.unit[unit], from, to, world.ids.person.admin],
  );

const lineOf = (unit: UnitKey): UnitKey[] => {
  const { parent } = units[unit];
  return parent ? [unit, ...lineOf(parent)] : [unit];
};
const share = <Row>(
  rows: readonly Row[],
  counted: (row: Row) => boolean,
  met: (row: Row) => boolean,
  excluded: (row: Row) => boolean,
): Tally => ({
  numerator: rows.filter((row) => counted(row) && met(row)).length,
  denominator: rows.filter(counted).length,
  excluded: rows.filter(excluded).length,
});

/** Every computed metric of a unit in a period, by plain loops. */
const expected = (unit: UnitKey, from: string, to: string): Record<string, Tally> => {
  const within = (at: string | null | undefined): boolean =>
    Boolean(at) &&
    Date.parse(at ?? '') >= startOfDay(from).getTime() &&
    Date.parse(at ?? '') < startOfDay(to).getTime() &&
    Date.parse(at ?? '') <= Date.parse(NOW);
  const below = <Row extends { readonly unit: UnitKey }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => lineOf(row.unit).includes(unit));

  const begun = below(calls).filter(({ at, asked }) => asked && within(at));
  const isHit = ({ unit: of, at }: Call) =>
    outages.some((each) => lineOf(of).includes(each.unit) && at >= each.from && at < each.to);
  const answers = (of: readonly Call[]) =>
    share(
      of,
      (call) => !isHit(call),
      ({ answered }) => answered,
      isHit,
    );

  const own = below(tickets);
  const out = ({ state }: TicketFact) => state === 'NOT_ACCEPTED' || state === 'TRANSFERRED_OUT';
  const ofTickets = (
    at: (ticket: TicketFact) => string | null | undefined,
    met: (ticket: TicketFact) => boolean,
  ) =>
    share(
      own.filter((ticket) => within(at(ticket))),
      (ticket) => !out(ticket),
      met,
      out,
    );
  const verdicts = own.flatMap(({ surveys }) => {
    const first = surveys.find(([, outcome]) => outcome !== 'UNREACHED') ?? surveys.at(-1);
    return first && within(first[0]) ? [first[1]] : [];
  });
  const satisfied = share(
    verdicts,
    (outcome) => outcome !== 'UNREACHED',
    (outcome) => outcome === 'SATISFIED',
    (outcome) => outcome === 'UNREACHED',
  );
  return {
    K01: answers(begun),
    K02: answers(begun.filter(({ queue }) => queue === 'VIP')),
    K04: satisfied,
    K05: ofTickets(
      ({ due }) => due,
      ({ customerReplied }) => Boolean(customerReplied),
    ),
    K25: ofTickets(
      ({ due }) => due,
      ({ due, replied }) => Boolean(replied && due && replied <= due),
    ),
    K27: ofTickets(
      ({ replied }) => replied,
      ({ sentBack }) => (sentBack ?? 0) > 0,
    ),
    K28: ofTickets(
      ({ registered }) => registered,
      () => false,
    ),
    K29: satisfied,
  };
};

const tallies = (figures: readonly ({ metric: string } & Tally)[]): Record<string, Tally> =>
  Object.fromEntries(
    figures.map(({ metric, numerator, denominator, excluded }) => [
      metric,
      { numerator, denominator, excluded },
    ]),
  );
const keyOf = (id: string): UnitKey =>
  (Object.keys(units) as UnitKey[]).find((key) => world.ids.unit[key] === id) ?? 'group';

test('every figure of every unit and period is what counting by hand gives', async () => {
  const context = signedIn(await world.contextOf('hrHead'));
  const ours = (Object.keys(units) as UnitKey[]).filter((key) => lineOf(key).includes('group'));
  const question = fc.record({
    unit: fc.constantFrom(...ours),
    from: fc.nat({ max: 40 }).map((days) => addDays('2026-01-30', days)),
    length: fc.integer({ min: 1, max: 45 }),
  });
  await fc.assert(
    fc.asyncProperty(question, async ({ unit, from, length }) => {
      const to = addDays(from, length);
      const found = await performanceOf(context, { unitId: world.ids.unit[unit], from, to });
      expect(tallies(found.figures)).toEqual(expected(unit, from, to));
      for (const { unitId, figures } of found.units)
        expect(tallies(figures)).toEqual(expected(keyOf(unitId), from, to));
      for (const { metric, series } of found.figures.map((figure) => ({
        metric: figure.metric,
        series: figure.series(),
      })))
        for (const { day, numerator, denominator } of series.slice(0, 3))
          expect({ numerator, denominator }).toEqual({
            numerator: expected(unit, day, addDays(day, 1))[metric]?.numerator,
            denominator: expected(unit, day, addDays(day, 1))[metric]?.denominator,
          });
    }),
    { numRuns: 60, seed },
  );
});
