import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import type { Tone } from '../../layout/palette.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import { abilityOf } from '../abilities.ts';
import { usePeopleWords } from './usePeopleWords.ts';
import type { Impact } from './impact.ts';

type Ability = Impact['abilities'][number];

const tones: Readonly<Record<Ability['kind'], Tone>> = {
  GAINED: 'success',
  LOST: 'danger',
  CHANGED: 'warning',
};

/** What holders may do otherwise than before, each with its reach then and now. */
export const AbilityList = ({ abilities }: { abilities: Impact['abilities'] }) => {
  const text = useText();
  const people = usePeopleWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1.5 }}>
      {abilities.map((change, at) => {
        const known = abilityOf(change.ability);
        return (
          <Box component="li" key={at}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <StateChip label={text(`impact.abilityKinds.${change.kind}`)} tone={tones[change.kind]} />
              <strong>{known ? text(`form.abilities.${known}`) : change.ability}</strong>
            </Box>
            <Box sx={{ fontSize: '.875rem', mt: 0.5 }}>{people(change.people)}</Box>
            <Reaches change={change} />
          </Box>
        );
      })}
    </Box>
  );
};

const Reaches = ({ change: { before, after } }: { change: Ability }) => {
  const text = useText();
  const wordsOf = ({ scope, unitName, source, moneyLimitMinor }: Ability['before'][number]): string => {
    const facts = {
      scope: text(`impact.scopes.${scope}`),
      unit: unitName,
      source: text(`impact.sources.${source}`),
    };
    return moneyLimitMinor === null
      ? text('impact.reach', facts)
      : text('impact.reachLimited', {
          ...facts,
          limit: text('form.moneyLimit', { yuan: Number(moneyLimitMinor) / 100 }),
        });
  };
  const line = (reaches: Ability['before']): string =>
    [...new Set(reaches.map(wordsOf))].join(text('form.comma'));
  return (
    <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
      {before.length > 0 && <div>{text('impact.before', { reach: line(before) })}</div>}
      {after.length > 0 && <div>{text('impact.after', { reach: line(after) })}</div>}
    </Box>
  );
};
