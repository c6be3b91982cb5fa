import type { FormText } from '../../core/form-text.ts';
import type { QualificationKind, TrainingPhase } from '../job-lines.words.ts';
import type { DraftContent } from './draft.rules.ts';

type TextField = 'purpose' | 'coreDuty' | 'background' | 'conclusion' | 'remarks';

const textFields: Readonly<Record<string, TextField>> = {
  PURPOSE: 'purpose',
  CORE_DUTY: 'coreDuty',
  BACKGROUND: 'background',
  CONCLUSION: 'conclusion',
  REMARKS: 'remarks',
};
const requirements = new Set(['KNOWLEDGE', 'SKILL', 'COMPETENCY', 'OTHER']);
const phases = new Set(['PRE_SERVICE', 'IN_SERVICE']);

const written = (held: FormText, value: string | null): FormText => ({
  ...held,
  state: value === null ? 'ABSENT' : 'VALUE',
  value,
});

/** The text field with a piece behind what it holds. */
const longer = (held: FormText, piece: string): FormText =>
  written(held, held.value === null ? piece : `${held.value}\n${piece}`);

/** Puts a piece of text that found no field into one, behind what is there. An unknown field is SET_ASIDE. Pure. */
export const put = (content: DraftContent, field: string, piece: string): DraftContent => {
  const text = textFields[field];
  if (text) return { ...content, [text]: longer(content[text], piece) };
  if (field === 'SUMMARY') return { ...content, summary: [...content.summary, piece] };
  if (field === 'DUTY')
    return {
      ...content,
      duties: [...content.duties, { section: 'LIST', statement: piece, tasks: [], measures: [] }],
    };
  if (requirements.has(field))
    return {
      ...content,
      qualifications: [
        ...content.qualifications,
        { kind: field as QualificationKind, strictness: 'REQUIRED', text: piece },
      ],
    };
  if (phases.has(field))
    return { ...content, training: [...content.training, { phase: field as TrainingPhase, text: piece }] };
  return content;
};

const without = <Line>(list: readonly Line[], is: (line: Line) => boolean): Line[] | undefined => {
  const place = list.findLastIndex(is);
  return place < 0 ? undefined : list.toSpliced(place, 1);
};

/** Takes a piece out of the field into which it was put; GONE where it no longer stands there. Pure. */
export const take = (content: DraftContent, field: string, piece: string): DraftContent | 'GONE' => {
  const text = textFields[field];
  if (text) {
    const { value } = content[text];
    if (value === piece) return { ...content, [text]: written(content[text], null) };
    if (!value?.endsWith(`\n${piece}`)) return 'GONE';
    return { ...content, [text]: written(content[text], value.slice(0, -piece.length - 1)) };
  }
  const changed =
    field === 'SUMMARY'
      ? { summary: without(content.summary, (point) => point === piece) }
      : field === 'DUTY'
        ? { duties: without(content.duties, ({ statement }) => statement === piece) }
        : requirements.has(field)
          ? {
              qualifications: without(
                content.qualifications,
                (line) => line.kind === field && line.text === piece,
              ),
            }
          : phases.has(field)
            ? { training: without(content.training, (line) => line.phase === field && line.text === piece) }
            : {};
  return Object.values(changed).includes(undefined as never)
    ? 'GONE'
    : ({ ...content, ...changed } as DraftContent);
};
