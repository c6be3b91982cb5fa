import { expect, test } from 'vitest';
import { cardsOf } from '../../../admin/chart/files.ts';
import { paperInks } from '../../../admin/chart/inks.ts';
import { layOut } from '../../../admin/chart/layout.ts';
import { cut, widthOf } from '../../../admin/chart/mark.ts';
import { organisationOf, type ChartUnit } from '../../../admin/chart/organisation.ts';
import { reportingLines } from '../../../admin/chart/reporting.ts';
import { svgOf } from '../../../admin/chart/svg.ts';
import { chartPost, chartUnit } from './chart-units.ts';

const day = '2026-03-02';
const say = (key: string, facts: Readonly<Record<string, string | number>> = {}): string =>
  [key, ...Object.values(facts)].join(' ');

const units: ChartUnit[] = [
  { ...chartUnit('1', null), name: '总部 <A&B>' },
  {
    ...chartUnit('2', '1'),
    positions: [
      chartPost('3', { title: '主管', headcountPlan: 3, headcount: 1, vacancies: 2 }),
      chartPost('4', { title: '专员', headcountPlan: 1, headcount: 2, vacancies: -1, superiorId: '3' }),
      chartPost('5', { title: '顾问', headcountPlan: null, headcount: 0, vacancies: null, holders: [] }),
      chartPost('6', {
        title: '经理',
        arriving: [{ id: '9', kind: 'ACTING', startsOn: '2026-05-01', person: { id: '8', name: '李新' } }],
      }),
    ],
  },
];
const organisation = organisationOf(units, day);
const layout = layOut(organisation, {
  root: undefined,
  folding: { depth: 9, except: new Set() },
  hasPosts: true,
});
const cards = cardsOf({ organisation, layout, day, say, title: '', hasPosts: true, hasLines: false });
const drawing = svgOf({ layout, cards, inks: paperInks, title: '总部 <A&B>', subtitle: day });

test('the file holds every unit, post and holder as text, and nothing of a name is markup', () => {
  for (const words of ['总部 &lt;A&amp;B&gt;', '主管', '专员', '王3'])
    expect(drawing).toContain(`>${words}<`);
  expect(drawing).not.toContain('<A&B>');
  expect(drawing).not.toMatch(/href|url\(|@import|<script|<image/);
});

test('vacant and over-filled seats are said in words; an unknown plan is neither', () => {
  expect(drawing).toContain('>chart.short 2<');
  expect(drawing).toContain('>chart.over 1<');
  expect(drawing).toContain('>chart.unplanned<');
  expect(drawing).toContain('>chart.nobody<');
});

test('a post that somebody is to take over is marked as planned', () => {
  expect(drawing.match(/>chart\.planned</g)).toHaveLength(1);
});

test('a reporting line runs from a post to its superior, also within one card', () => {
  const shown = { cards: layout.cards };
  expect(reportingLines(organisation, layout, { hasPosts: true, ...shown }).match(/M/g)).toHaveLength(1);
  expect(reportingLines(organisation, layout, { hasPosts: false, ...shown })).toBe('');
});

test('words are cut where they would leave the card, by the width of their letters', () => {
  expect(cut('投诉处理员', 10, 50)).toBe('投诉处理员');
  expect(cut('投诉处理员', 10, 40)).toBe('投诉处…');
  expect(widthOf('ab投', 10)).toBeCloseTo(21.2);
});
