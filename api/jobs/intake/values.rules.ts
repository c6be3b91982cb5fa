import type { FormTextState } from '../../core/form-text.ts';
import type { Duty, ExtractedJob, Qualification, Text, Ticks } from '../import/extracted.ts';
import { unitWord } from '../import/form/unit-words.ts';
import type { Span } from '../import/passage.ts';
import type { ImportedValue } from './intake.types.ts';

const valueAt = (
  path: string,
  { from, to }: Span,
  value: string | null,
  more: {
    readonly state?: FormTextState;
    readonly certain?: boolean;
    readonly options?: readonly string[];
  } = {},
): ImportedValue => ({
  path,
  state: more.state ?? (value === null ? 'BLANK' : 'VALUE'),
  value,
  raw: null,
  options: [...(more.options ?? [])],
  certain: more.certain ?? true,
  from,
  to,
});

const text = (path: string, { state, value, raw, certain, from, to }: Text): ImportedValue[] =>
  state === 'ABSENT' ? [] : [{ ...valueAt(path, { from, to }, value, { state, certain }), raw: raw ?? null }];

const texts = (path: string, list: readonly Text[]): ImportedValue[] =>
  list.flatMap((each, place) => text(`${path}.${place + 1}`, each));

const ticks = (
  path: string,
  { ticked, certain, state, from, to }: Ticks,
  level?: string | null,
): ImportedValue[] => {
  if (state === 'ABSENT') return [];
  const options = ticked.length > 0 ? ticked : level ? [level] : [];
  return [valueAt(path, { from, to }, null, { state, certain, options })];
};

const duty = (at: string, own: Duty): ImportedValue[] => {
  const place = own.statement.state === 'ABSENT' ? own.heading : own.statement;
  return [
    ...(own.rank === null ? [] : [valueAt(`${at}.rank`, own.numberAt ?? place, String(own.rank))]),
    ...text(`${at}.heading`, own.heading),
    ...text(`${at}.statement`, own.statement),
    ...texts(`${at}.tasks`, own.tasks),
    ...texts(`${at}.measures`, own.measures),
    ...(own.timeShareState === 'ABSENT'
      ? []
      : [
          valueAt(
            `${at}.timeShare`,
            own.timeShareAt ?? place,
            own.timeShare === null ? null : `${own.timeShare} %`,
            { state: own.timeShareState },
          ),
        ]),
    ...(own.level === null
      ? []
      : [valueAt(`${at}.level`, own.asideAt ?? place, null, { state: 'VALUE', options: [own.level] })]),
  ];
};

/** Bounds as people write them: 20–35, ≥ 20, ≤ 35. */
const bounds = (min: number | null, max: number | null): string | null => {
  if (min !== null && max !== null) return `${min}–${max}`;
  if (min !== null) return `≥ ${min}`;
  return max === null ? null : `≤ ${max}`;
};

const qualification = (own: Qualification): ImportedValue[] => {
  const at = (name: string): string => `qualification.${name}`;
  const { age, gendersAt, typing } = own;
  return [
    ...(age.state === 'ABSENT'
      ? []
      : [valueAt(at('age'), age, bounds(age.min, age.max), { state: age.state })]),
    ...(own.gendersState === 'ABSENT'
      ? []
      : [
          valueAt(at('genders'), gendersAt ?? { from: 0, to: 0 }, null, {
            state: own.gendersState,
            certain: own.gendersCertain,
            options: own.genders.map((gender) => (gender === 'M' ? 'MALE' : 'FEMALE')),
          }),
        ]),
    ...ticks(at('education'), own.education, own.education.minLevel),
    ...ticks(at('title'), own.title),
    ...texts(at('majors'), own.majors),
    ...own.experience.map((each, place) =>
      valueAt(
        at(`experience.${place + 1}`),
        each,
        [each.years === null ? '' : `${each.years} 年`, each.domain, each.level ?? '']
          .filter(Boolean)
          .join(' ') || null,
      ),
    ),
    ...texts(at('languages'), own.languages),
    ...text(at('voice'), own.voice),
    ...text(at('appearance'), own.appearance),
    ...text(at('health'), own.health),
    ...(typing
      ? [valueAt(at('typing'), typing, typing.value === null ? null : `${typing.value} 字/分钟`)]
      : []),
    ...texts(at('knowledge'), own.knowledge),
    ...texts(at('skills'), own.skills),
    ...texts(at('competencies'), own.competencies),
    ...text(at('businessScope'), own.businessScope),
    ...texts(at('trainingHistory'), own.trainingHistory),
    ...texts(at('certificates'), own.certificates),
    ...texts(at('others'), own.others),
  ];
};

const signs = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' } as const;

/** Every value of a description that was read, in the order of the form, each with its place and state. Pure. */
export const valuesOf = (job: ExtractedJob): ImportedValue[] => [
  ...text('title', job.title),
  ...text('code', job.code),
  ...text('unit', job.unit),
  ...text('department', job.department),
  ...Object.entries(job.header).flatMap(([name, own]) =>
    Array.isArray(own) ? texts(`header.${name}`, own) : text(`header.${name}`, own as Text),
  ),
  ...text('superior', job.superior),
  ...texts('peers', job.peers),
  ...texts('subordinates', job.subordinates),
  ...texts('contacts.internal', job.contacts.internal),
  ...texts('contacts.external', job.contacts.external),
  ...texts('summary', job.summary),
  ...text('purpose', job.purpose),
  ...text('coreDuty', job.coreDuty),
  ...text('background', job.background),
  ...job.duties.flatMap((each, place) => duty(`duties.${place + 1}`, each)),
  ...job.targets.map(({ name, comparator, assumed, value, unit, isDoubtful, from, to }, place) =>
    valueAt(
      `targets.${place + 1}`,
      { from, to },
      `${name} ${comparator ? signs[comparator] : ''} ${value ?? '?'} ${unitWord(unit)}`
        .replaceAll(/ {2,}/g, ' ')
        .trim(),
      { certain: value !== null && !assumed && !isDoubtful },
    ),
  ),
  ...job.authorities.flatMap((each, place) => [
    ...text(`authorities.${place + 1}.text`, each.text),
    ...text(`authorities.${place + 1}.condition`, each.condition),
  ]),
  ...qualification(job.qualification),
  ...texts('training.preService', job.training.preService),
  ...texts('training.inService', job.training.inService),
  ...job.basis.flatMap(({ name }, place) => text(`basis.${place + 1}`, name)),
  ...job.career.flatMap(({ title }, place) => text(`career.${place + 1}`, title)),
  ...texts('conditions.tools', job.conditions.tools),
  ...text('conditions.environment', job.conditions.environment),
  ...texts('conditions.timePattern', job.conditions.timePattern),
  ...texts('conditions.records', job.conditions.records),
  ...text('conclusion', job.conclusion),
  ...text('remarks', job.remarks),
  ...Object.entries(job.signOff).flatMap(([name, own]) => text(`signOff.${name}`, own)),
];
