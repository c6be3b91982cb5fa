import type { FormText } from '../../core/form-text.ts';
import type { ExtractedJob, Text } from '../import/extracted.ts';
import type { CareerPath, ListState } from '../job-extras.ts';
import type { FormList, TimePattern } from '../job-extras.words.ts';

/** A text as a draft keeps it, with its state and what the source wrote. */
export const formText = ({ state, value, raw, certain }: Text): FormText => ({
  state,
  value,
  raw: raw ?? null,
  certain,
  note: null,
});

/** The values that a list gives. */
export const said = (list: readonly Text[]): string[] => list.flatMap(({ value }) => value ?? []);

const absent: Text = { state: 'ABSENT', value: null, from: 0, to: 0, certain: true };

/** A list of texts as one, for a field that has one text. */
const joined = (list: readonly Text[]): Text => {
  const [first] = list;
  if (!first) return absent;
  if (list.length === 1) return first;
  const values = said(list);
  return values.length > 0 ? { ...first, state: 'VALUE', value: values.join('；') } : first;
};

const patterns: readonly (readonly [TimePattern, RegExp])[] = [
  ['NORMAL_HOURS', /^(?:正常工作时间|正常班|行政班|标准工时)$/],
  ['TRAVEL', /^(?:经常|需要?|偶尔)?出差$/],
  ['OVERTIME', /^(?:经常|需要?|偶尔)?加班$/],
  ['SHIFT', /^(?:需要?)?(?:轮班|倒班|轮班制|倒班制)$/],
  ['ROUND_THE_CLOCK', /^7\s*[×xX*]\s*24(?:小时)?$/],
];

/** What a form says of a list in place of lines; nothing where it gives lines or has no such label. */
const stateOf = (list: FormList, texts: readonly Text[]): ListState[] => {
  const [first] = texts;
  if (texts.some(({ state }) => state === 'TRUNCATED')) return [{ list, state: 'TRUNCATED' }];
  return first && said(texts).length === 0 ? [{ list, state: first.state }] : [];
};

/** Work conditions, where the post leads, and which lists the form leaves without a line. Pure. */
export const extrasOf = ({
  conditions,
  career,
  training,
  summary,
  shareReason,
  listStates,
}: ExtractedJob) => ({
  shareReason: shareReason?.value ?? null,
  tools: said(conditions.tools),
  environment: formText(conditions.environment),
  workingTime: formText(joined(conditions.timePattern)),
  // a form of ours says which boxes are ticked; else only what is named by itself: a box beside a word may be either
  timePatterns: patterns
    .filter(
      ([pattern, is]) =>
        conditions.patterns?.includes(pattern) ??
        said(conditions.timePattern).some((words) => is.test(words.trim())),
    )
    .map(([pattern]) => pattern),
  records: said(conditions.records),
  careerPaths: career.flatMap(({ type, title }): CareerPath[] =>
    title.value === null ? [] : [{ kind: type, title: title.value }],
  ),
  listStates: [
    ...stateOf('SUMMARY', summary),
    ...stateOf('PRE_SERVICE', training.preService),
    ...stateOf('IN_SERVICE', training.inService),
    ...stateOf('TOOLS', conditions.tools),
    ...(listStates ? [] : stateOf('TIME_PATTERNS', conditions.timePattern)),
    ...stateOf('RECORDS', conditions.records),
    ...((listStates ?? []) as ListState[]),
  ],
});
