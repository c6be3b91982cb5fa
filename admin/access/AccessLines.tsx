import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { PersonAccessQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { Day } from '../layout/Instant.tsx';
import { Rows } from '../layout/Rows.tsx';
import { yuanOf } from '../layout/money.ts';
import { lastDayOf } from '../layout/day.ts';
import { useMarkedAbility } from './useAbilityWord.ts';

type Line = PersonAccessQuery['access']['lines'][number];

const scopes = ['OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'] as const;

/** What ends something, or by what it goes on. */
const Because = ({ words }: { words: string | null }) =>
  words && (
    <Typography
      component="span"
      variant="body2"
      color="text.secondary"
      sx={{ display: 'block', whiteSpace: 'normal', minWidth: 160, maxWidth: 260 }}
    >
      {words}
    </Typography>
  );

/** Abilities with how far each reaches, by what and until when. */
export const AccessLines = ({ lines }: { lines: readonly Line[] }) => {
  const text = useText();
  const word = useMarkedAbility();
  const reachOf = ({ scope, where }: Line): readonly [scope: string, where?: string] => {
    const known = scopes.find((each) => each === scope);
    const reach = known ? text(`scopes.${known}`) : scope;
    return scope === 'OWN' || scope === 'ALL' ? [reach] : [reach, where];
  };
  const limitOf = ({ seatLimit, moneyLimitMinor }: Line): string | null => {
    if (seatLimit !== null) return text('access.seats', { seats: seatLimit });
    return moneyLimitMinor === null ? null : text('access.money', { yuan: yuanOf(moneyLimitMinor) });
  };
  const rows = lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <Rows
      label={text('access.all')}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          label: text('access.ability'),
          render: (line) => (
            <>
              {word(line.ability)}
              {line.withheld && (
                <Typography variant="body2" color="error">
                  {text('access.withheld', { why: line.withheld })}
                </Typography>
              )}
            </>
          ),
        },
        {
          label: text('access.reach'),
          render: (line) => {
            const [scope, where] = reachOf(line);
            return (
              <>
                <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                  {scope}
                </Box>
                {where && ` · ${where}`}
                {line.closing.map((words) => (
                  <Typography key={words} variant="body2" color="warning.dark">
                    {words}
                  </Typography>
                ))}
              </>
            );
          },
        },
        { label: text('access.limit'), tight: true, render: limitOf },
        {
          label: text('access.source'),
          render: ({ source, jobDescriptionId }) => (
            <>
              {source}
              {jobDescriptionId && (
                <>
                  {' '}
                  <Link component={RouterLink} to={`/jobs/${jobDescriptionId}/show`}>
                    {text('access.version')}
                  </Link>
                </>
              )}
            </>
          ),
        },
        {
          label: text('access.until'),
          tight: true,
          render: ({ endsOn, endsBecause, goesOn, lapses }) => (
            <>
              {endsOn ? <Day value={lastDayOf(endsOn)} /> : text('access.open')}
              {endsOn && <Because words={lapses ? null : (goesOn ?? endsBecause)} />}
              {lapses && (
                <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
                  {text('access.lapses')}
                </Typography>
              )}
            </>
          ),
        },
      ]}
    />
  );
};
