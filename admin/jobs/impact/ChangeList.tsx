import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import type { Tone } from '../../layout/palette.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import type { Impact } from './impact.ts';

type Kind = Impact['abilities'][number]['kind'];

const tones: Readonly<Record<Kind, Tone>> = { GAINED: 'success', LOST: 'danger', CHANGED: 'warning' };

interface Change {
  readonly kind: Kind;
  readonly title: string;
  readonly people?: string;
  /** How it was, and how it will be; empty where there is nothing. */
  readonly before: string;
  readonly after: string;
}

/** What is gained, lost or changed, each as it was and as it will be. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => {
  const text = useText();
  const line = (words: string, key: 'before' | 'after'): ReactNode =>
    words !== '' && <div>{text(`impact.${key}`, { reach: words })}</div>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1.5 }}>
      {changes.map(({ kind, title, people, before, after }, at) => (
        <Box component="li" key={at}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <StateChip label={text(`impact.abilityKinds.${kind}`)} tone={tones[kind]} />
            <strong>{title}</strong>
          </Box>
          {people !== undefined && <Box sx={{ fontSize: '.875rem', mt: 0.5 }}>{people}</Box>}
          <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
            {line(before, 'before')}
            {line(after, 'after')}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
