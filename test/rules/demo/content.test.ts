import { expect, test } from 'vitest';
import { demoAccounts } from '../../../api/demo/accounts.ts';
import { slots } from '../../../api/demo/content/phrases.ts';
import { Keys } from '../../../api/demo/keys.ts';
import { organisationRows } from '../../../api/demo/organisation.rows.ts';
import { demoOrganisations } from '../../../api/demo/organisations.ts';
import { metrics } from '../../../schema/reference/metrics.ts';

const people = demoOrganisations.flatMap((organisation) => organisation.people);
const posts = demoOrganisations.flatMap((organisation) => organisation.posts);
const services = demoOrganisations.flatMap(({ service = [] }) => service);
const jobVersions = demoOrganisations.flatMap(({ jobs }) => jobs);

test('every key leads somewhere', () => {
  const keys = new Keys(demoOrganisations);
  for (const organisation of demoOrganisations)
    expect(() => organisationRows(organisation, keys, '2026-11-20')).not.toThrow();
  for (const { post, writer, reviewer, approver } of jobVersions) {
    keys.post(post);
    for (const person of [writer, reviewer, approver]) if (person) keys.person(person);
  }
  for (const { email } of demoAccounts) keys.primary(email.slice(0, email.indexOf('@')));
});

test('accounts carry the names of their people', () => {
  for (const { email, name } of demoAccounts)
    expect(people.find(({ key }) => `${key}@remit.demo` === email)?.name).toBe(name);
});

test('a concurrent holder, an acting one, a vacant post and a seat without holder are there', () => {
  const holds = people.flatMap((person) => person.holds);
  expect(holds.some(({ kind }) => kind === 'CONCURRENT')).toBe(true);
  expect(holds.some(({ kind }) => kind === 'ACTING')).toBe(true);
  expect(holds.some(({ post }) => post === 'shengzhou-lead')).toBe(false);
});

test('whoever acts in a ticket holds a post where the cast puts them', () => {
  const unitsOf = (person: string): string[] =>
    people
      .filter(({ key }) => key === person)
      .flatMap(({ holds }) => holds.map(({ post }) => posts.find(({ key }) => key === post)?.unit ?? ''));
  for (const { registrars, intake, handlers } of services.map(({ cast }) => cast)) {
    for (const [person, unit] of [...registrars, ...intake]) expect(unitsOf(person)).toContain(unit);
    for (const [unit, team] of Object.entries(handlers))
      for (const [person] of team) expect(unitsOf(person)).toContain(unit);
  }
});

test('matters have a known category and only slots that can be filled', () => {
  for (const { matters, categories } of services)
    for (const { category, texts, replies } of matters) {
      expect(categories.map(({ code }) => code)).toContain(category);
      for (const text of [...texts, ...replies])
        for (const [, slot] of text.matchAll(/\{(\w+)\}/g))
          expect(['place', ...Object.keys(slots)]).toContain(slot);
    }
});

test('targets name metrics that exist, in their unit', () => {
  const measures = jobVersions
    .flatMap(({ text }) => [...(text.headline ?? []), ...(text.table ?? []), ...(text.list ?? [])])
    .flatMap((duty) => duty.measures ?? []);
  const unitOf = new Map(metrics.map(({ code, unit }) => [code, unit as string]));
  const named = measures.filter(({ metric }) => metric !== undefined);
  expect(named.filter(({ metric }) => !unitOf.has(metric ?? ''))).toEqual([]);
  expect(
    named.filter(({ metric, comparator, unit = '%' }) => comparator && unitOf.get(metric ?? '') !== unit),
  ).toEqual([]);
});

test('the two forms of the centre have their lists, figures and doubts', () => {
  const officer = jobVersions.find(({ post }) => post === 'officer')?.text;
  const supervisor = jobVersions.findLast(({ post }) => post === 'supervisor')?.text;
  expect([
    supervisor?.headline?.length,
    supervisor?.table?.length,
    officer?.headline?.length,
    officer?.table?.length,
  ]).toEqual([4, 6, 6, 6]);
  expect(supervisor?.table?.at(-1)?.measures).toHaveLength(3);
  const figures = (text: typeof officer): Record<string, number | null | undefined> =>
    Object.fromEntries(
      (text?.table ?? []).flatMap(({ measures = [] }) =>
        measures.filter(({ comparator }) => comparator).map(({ metric, target }) => [metric, target]),
      ),
    );
  expect(figures(supervisor)).toEqual({ K01: 85, K02: 90 });
  expect(figures(officer)).toEqual({ K03: 98, K04: 99, K05: 100, K06: 2, K07: 0 });
  expect(officer?.table?.[0]?.measures?.find(({ metric }) => metric === 'K04')?.assumed).toBe(true);
  for (const [text, age] of [
    [supervisor, 25],
    [officer, 22],
  ] as const) {
    expect(text?.qualifications?.find(({ kind }) => kind === 'AGE')?.min).toBe(age);
    expect(text?.qualifications?.find(({ kind }) => kind === 'EXPERIENCE')?.min).toBe(2);
    expect(text?.qualifications?.find(({ kind }) => kind === 'EDUCATION')?.uncertain).toBe(true);
  }
});
