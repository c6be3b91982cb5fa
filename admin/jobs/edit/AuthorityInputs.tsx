import Box from '@mui/material/Box';
import { AutocompleteInput, BooleanInput, TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useWatch } from 'react-hook-form';
import type { AuthorityCondition, AuthorityKind, AuthorityScope } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { FigureInput } from '../../layout/FigureInput.tsx';
import { minorOf, yuanOf } from '../../layout/money.ts';
import { abilityNames, abilityOf, laterAbilities, limitedIn, scopesFor } from '../abilities.ts';

const kinds = [
  'APPROVE',
  'REVIEW',
  'APPRAISE',
  'HANDLE',
  'REPRESENT',
  'RECTIFY_PENALTY_PROPOSE',
  'ADJUDICATE',
  'STOP_PENALISE',
  'REWARD_DECIDE',
  'EVALUATE',
] as const satisfies readonly AuthorityKind[];
const conditions = ['TEAM_LEADER_ONLY', 'CERTIFIED'] as const satisfies readonly AuthorityCondition[];
const scopes = ['OWN', 'UNIT', 'SUBTREE', 'ALL'] as const satisfies readonly AuthorityScope[];

/** The inputs of one authority. Money is typed in yuan and kept in fen. */
export const AuthorityInputs = ({ source }: { source: string }) => {
  const text = useText();
  const hasWords = Boolean(useWatch({ name: `${source}.conditionText` }));
  const ability: unknown = useWatch({ name: `${source}.ability` });
  const scope: unknown = useWatch({ name: `${source}.scope` });
  const money: unknown = useWatch({ name: `${source}.moneyLimitMinor` });
  const known = typeof ability === 'string' ? abilityOf(ability) : undefined;
  const limit = known && limitedIn[known];
  // a line of words may name an amount, and one that stands is shown, so that it can be taken away
  const hasMoney = limit === 'MONEY' || (!ability && !limit) || Boolean(money);
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '170px 1fr' }, columnGap: 1.5 }}>
        <ChoiceInput
          source={`${source}.kind`}
          label={text('edit.kind')}
          choices={kinds.map((id) => ({ id, name: text(`form.authorityKinds.${id}`) }))}
        />
        <TextInput source={`${source}.text`} label={text('edit.authority')} multiline helperText={false} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1fr 1fr 1fr' },
          columnGap: 1.5,
        }}
      >
        <AutocompleteInput
          source={`${source}.ability`}
          label={text('form.gives')}
          choices={abilityNames.map((id) => {
            const name = text(`form.abilities.${id}`);
            return { id, name: laterAbilities.includes(id) ? text('form.later', { ability: name }) : name };
          })}
          translateChoice={false}
          helperText={false}
        />
        <ChoiceInput
          source={`${source}.scope`}
          label={text('edit.scope')}
          choices={scopesFor(scopes, known, typeof scope === 'string' ? scope : null).map((id) => ({
            id,
            name: text(`scopes.${id}`),
          }))}
          optional
        />
        <ChoiceInput
          source={`${source}.condition`}
          label={text('form.condition')}
          choices={conditions.map((id) => ({ id, name: text(`form.conditions.${id}`) }))}
          optional
        />
        <TextInput
          source={`${source}.conditionText`}
          label={text('extras.conditionText')}
          helperText={hasWords ? text('extras.conditionTextHelp') : false}
        />
        {limit === 'SEATS' && (
          <FigureInput
            source={`${source}.seatLimit`}
            label={text('extras.seats')}
            hint={text('extras.noLimit')}
          />
        )}
        {hasMoney && (
          <FigureInput
            source={`${source}.moneyLimitMinor`}
            label={text('edit.money')}
            hint={limit === 'MONEY' ? text('extras.noLimit') : undefined}
            format={(fen) => (fen ? yuanOf(fen) : null)}
            parse={minorOf}
          />
        )}
        {Boolean(ability) && (
          <BooleanInput
            source={`${source}.isDelegable`}
            label={text('extras.delegable')}
            helperText={text('extras.delegableHelp')}
          />
        )}
      </Box>
    </>
  );
};
