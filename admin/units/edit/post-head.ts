import type { FormTextInput, PositionHeadFragment } from '../../data/documents.ts';
import type { FormValues } from '../../layout/CommandDialog.tsx';
import { headFields } from '../headFields.ts';
import { linesOf, numberOf, optional } from './values.ts';

type Field = (typeof headFields)[number];

/** A head on which the form has no label yet. */
export const emptyHead: FormValues = Object.fromEntries(
  headFields.map((field) => [field, { state: 'ABSENT', value: null, note: null }]),
);

/** What a form of a post starts with. */
export const headValues = (post: PositionHeadFragment): FormValues =>
  Object.fromEntries(
    headFields.map((field) => {
      const { state, value, note } = post[field];
      return [field, { state, value, note }];
    }),
  );

const textOf = (value: unknown): FormTextInput => {
  const { state = 'ABSENT', value: words, note } = (value ?? {}) as Partial<FormTextInput>;
  const hasWords = state === 'VALUE' || state === 'TRUNCATED';
  return { state, value: hasWords ? (words ?? null) : null, note: note ?? null };
};

/** The head of a post from what its form holds. */
export const headInput = (values: FormValues) => ({
  openedOn: optional(values['openedOn']),
  aliases: linesOf(values['aliases']),
  isLead: values['isLead'] === true,
  headcountPlan: numberOf(values['headcountPlan']),
  rankId: optional(values['rankId']),
  sort: numberOf(values['sort']) ?? 0,
  ...(Object.fromEntries(headFields.map((field) => [field, textOf(values[field])])) as Record<
    Field,
    FormTextInput
  >),
});
