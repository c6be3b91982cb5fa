import { spansOf, type Span } from '../../../layout/text-diff.ts';
import { useText } from '../../../i18n/useText.ts';
import { useFieldName } from '../../compare/useFieldName.ts';
import { useFieldWord } from '../../compare/useFieldWord.ts';
import { apiNameOf, sectionOfPath } from '../../sections.ts';
import { wordsOfLine, type Line } from './align.ts';
import type { Clash, Taken } from './lines.ts';

interface MergeWords {
  /** Where something stands: the part, the line, the field. */
  readonly placeOf: (place: Pick<Taken, 'part' | 'line' | 'field'>) => string;
  /** What one side of a clash says, in pieces beside what stood there before. */
  readonly spansOf: (clash: Clash, side: 'base' | 'mine' | 'theirs') => readonly Span[];
}

const isFormText = (value: unknown): value is { state: string; value: string | null } =>
  typeof value === 'object' && value !== null && 'state' in value && 'certain' in value;

/** The words of clashes, as people read them. */
export function useMergeWords(): MergeWords {
  const text = useText();
  const nameOf = useFieldName();
  const wordOf = useFieldWord();

  const said = ({ kind, part, field }: Clash, value: unknown): string => {
    const section = apiNameOf(sectionOfPath(part));
    if (kind === 'GONE')
      return value === undefined
        ? text('merge.gone')
        : text('merge.kept', { words: wordsOfLine(value as Line) });
    if (kind === 'ORDER') return '';
    if (isFormText(value))
      return value.state === 'VALUE' || value.state === 'TRUNCATED'
        ? (value.value ?? '')
        : wordOf(`${field}State`, value.state, section);
    if (value === null || value === undefined || value === '') return text('merge.blank');
    const words = Array.isArray(value) ? value.join('\n') : String(value as string | number | boolean);
    return words === '' ? text('merge.blank') : wordOf(field, words, section);
  };

  return {
    placeOf: ({ part, line, field }) => {
      const section = text(`edit.sections.${sectionOfPath(part)}`);
      const name =
        field === null
          ? text('merge.takenLine')
          : field === 'order'
            ? text('merge.order')
            : field === 'line'
              ? text('merge.line')
              : nameOf(field);
      return [section, ...line.map((words) => (words ? `“${words}”` : '')), name].filter(Boolean).join(' · ');
    },
    spansOf: (clash, side) => {
      const words = said(clash, clash[side]);
      if (side === 'base' || clash.base === undefined || clash.kind !== 'FIELD')
        return words === '' ? [] : [{ kind: 'KEPT', text: words }];
      return spansOf(said(clash, clash.base), words);
    },
  };
}
