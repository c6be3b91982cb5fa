import type { Qualification, Text, Ticks } from '../extracted.ts';
import { emptyQualification } from '../parts/person.ts';
import { tickedIn, degrees, genders, ranks, type Option } from '../parts/ticks.ts';
import { requirementKinds, type FormParagraph, type RequirementKind } from './form-fields.ts';
import { textRead, wordsOf } from './form-texts.ts';
import { optionNames, requirementRead, type RequirementFacts } from './requirement-words.ts';

/** A requirement as a form tells it apart from all others. */
export interface FormRequirement extends RequirementFacts {
  readonly kind: RequirementKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const boxes = {
  genderTicks: { kind: 'GENDER', options: genders },
  educationTicks: { kind: 'EDUCATION', options: degrees },
  titleTicks: { kind: 'TITLE', options: ranks },
} as const satisfies Record<string, { kind: RequirementKind; options: readonly Option[] }>;

const genderCodes: Readonly<Record<string, string>> = { M: 'MALE', F: 'FEMALE' };

/** The requirements of a form that Remit printed, one by one, in the order of their kinds. */
export const formRequirements = (source: string, paragraphs: readonly FormParagraph[]): FormRequirement[] => {
  const ticked = new Map<RequirementKind, { codes: readonly string[]; at: FormParagraph }>();
  for (const paragraph of paragraphs) {
    if (!(paragraph.field in boxes)) continue;
    const { kind, options } = boxes[paragraph.field as keyof typeof boxes];
    const { codes } = tickedIn(wordsOf(source, paragraph), options);
    if (codes.length > 0)
      ticked.set(kind, { codes: codes.map((code) => genderCodes[code] ?? code), at: paragraph });
  }
  const found = requirementKinds.flatMap((kind): Placed<FormRequirement>[] => {
    const rows = paragraphs.filter(
      (paragraph) => paragraph.field === `req:${kind}` && wordsOf(source, paragraph) !== '',
    );
    const options = ticked.get(kind);
    if (rows.length === 0 && options) {
      const names = optionNames[kind] ?? {};
      const { from, to, place } = options.at;
      const text = options.codes.map((code) => names[code] ?? code).join('、');
      return [
        {
          kind,
          text,
          strictness: 'REQUIRED' as const,
          min: null,
          max: null,
          unit: null,
          options: options.codes,
          subject: null,
          level: null,
          certain: true,
          from,
          to,
          place,
        },
      ];
    }
    return rows.map((paragraph, at) => {
      const { text, facts } = requirementRead(
        kind,
        wordsOf(source, paragraph),
        at === 0 ? options?.codes : undefined,
      );
      const { from, to, place, isBare = false } = paragraph;
      return { kind, text, ...facts, ...(isBare && { subject: null }), from, to, place };
    });
  });
  return inPlace(found).map(({ place: _place, ...own }) => own);
};

/** An entry of a list with its place, where the form prints the list in another order. */
type Placed<Entry> = Entry & { readonly place?: number | undefined };

/** Entries in the order of their places; those without one stay behind the entry before them. */
export const inPlace = <Entry>(entries: readonly Placed<Entry>[]): Placed<Entry>[] => {
  let last = 0;
  return entries
    .map((entry) => ({ entry, at: (last = entry.place ?? last) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
};

const textOf = ({ text, certain, from, to }: FormRequirement): Text => ({
  state: 'VALUE',
  value: text,
  from,
  to,
  certain,
});

/** What a form says of the person, in the shape of all other documents; `lines` has it one by one. */
export const formPerson = (source: string, paragraphs: readonly FormParagraph[]): Qualification => {
  const lines = formRequirements(source, paragraphs);
  const own = emptyQualification();
  const of = (kind: RequirementKind): FormRequirement[] => lines.filter((line) => line.kind === kind);
  const texts = (kind: RequirementKind): Text[] => of(kind).map(textOf);
  const single = (kind: RequirementKind): Text => texts(kind)[0] ?? textRead(source, undefined);
  const [age] = of('AGE');
  if (age) own.age = { min: age.min, max: age.max, state: 'VALUE', from: age.from, to: age.to };
  const [gender] = of('GENDER');
  if (gender) {
    own.genders = gender.options.map((code) => (code === 'MALE' ? 'M' : 'F'));
    [own.gendersState, own.gendersAt] = ['VALUE', { from: gender.from, to: gender.to }];
  }
  const ticks = ({ options, certain, from, to }: FormRequirement): Ticks => ({
    ticked: [...options],
    certain,
    state: 'VALUE',
    from,
    to,
  });
  const [education] = of('EDUCATION');
  if (education) own.education = { ...ticks(education), minLevel: education.options[0] ?? null };
  const [title] = of('TITLE');
  if (title) own.title = ticks(title);
  own.majors = of('MAJOR').map((line) => ({ ...textOf(line), strictness: line.strictness }));
  own.experience = of('EXPERIENCE').map(({ text, min, strictness, from, to }) => ({
    years: min,
    domain: text,
    level: null,
    strictness,
    from,
    to,
  }));
  own.languages = texts('LANGUAGE');
  own.voice = single('VOICE');
  own.appearance = single('APPEARANCE');
  own.health = single('HEALTH');
  const [typing] = of('TYPING');
  if (typing) own.typing = { value: typing.min, unit: 'char/min', from: typing.from, to: typing.to };
  own.knowledge = texts('KNOWLEDGE');
  own.skills = texts('SKILL');
  own.competencies = texts('COMPETENCY');
  own.businessScope = single('BUSINESS_SCOPE');
  own.trainingHistory = texts('TRAINING_HISTORY');
  own.certificates = texts('CERTIFICATE');
  return { ...own, lines };
};
