import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import { abilityOf } from '../abilities.ts';
import type { JobRecord } from '../record.ts';
import { ListStateMark } from './ListStateMark.tsx';
import { Part, Ruled } from './Part.tsx';
import { yuanOf } from '../../layout/money.ts';

type Authority = JobRecord['authorities'][number];

/** What the post may decide, and the permission in the system that each line gives to whoever holds the post. */
export const Authorities = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const { authorities } = job;
  return (
    <Part id="authorities" title={text('form.authorities')}>
      {authorities.length === 0 ? (
        <ListStateMark job={job} list="AUTHORITIES" />
      ) : (
        <Ruled>
          <thead>
            <tr>
              <th scope="col" className="narrow">
                {text('form.number')}
              </th>
              <th scope="col">{text('form.authorities')}</th>
              <th scope="col" style={{ width: '38%' }}>
                {text('form.gives')}
              </th>
            </tr>
          </thead>
          <tbody>
            {authorities.map((line) => (
              <tr key={line.id}>
                <td className="narrow tabular">{line.seq}</td>
                <td>
                  <strong>{text(`form.authorityKinds.${line.kind}`)}</strong>　{line.text}
                  <Limits line={line} />
                </td>
                <td>
                  <Given line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </Ruled>
      )}
    </Part>
  );
};

const Limits = ({
  line: { condition, conditionText, moneyLimitMinor, seatLimit, isDelegable },
}: {
  line: Authority;
}) => {
  const text = useText();
  const limits = [
    ...(condition ? [text(`form.conditions.${condition}`)] : []),
    ...(conditionText ? [conditionText] : []),
    ...(moneyLimitMinor ? [text('form.moneyLimit', { yuan: yuanOf(moneyLimitMinor) })] : []),
    ...(seatLimit ? [text('extras.seatLimit', { seats: seatLimit })] : []),
    ...(isDelegable ? [text('extras.isDelegable')] : []),
  ];
  if (limits.length === 0) return null;
  return <span className="quiet"> 〔{limits.join(text('form.comma'))}〕</span>;
};

const Given = ({ line: { ability, scope } }: { line: Authority }) => {
  const text = useText();
  if (!ability) return <span className="quiet">{text('form.wordsOnly')}</span>;
  const known = abilityOf(ability);
  return (
    <>
      {known ? text(`form.abilities.${known}`) : ability}
      {scope && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' · '}
          {text(`scopes.${scope}`)}
        </Box>
      )}
    </>
  );
};
