import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { AbilityList } from './AbilityList.tsx';
import { AuthorityList } from './AuthorityList.tsx';
import type { Impact } from './impact.ts';
import { SeparationList } from './SeparationList.tsx';
import { TargetTable } from './TargetTable.tsx';

/** All that an approval does, part by part; a part in which nothing changes says so. */
export const ImpactParts = ({ impact }: { impact: Impact }) => {
  const text = useText();
  const {
    abilities,
    abilitiesAreWhole,
    separations,
    authorities,
    targets,
    judgements,
    dutiesWithoutOwner,
    qualificationGaps,
    gapsLeftOut,
    holders,
  } = impact;
  return (
    <Stack spacing={2}>
      <Part title={text('impact.abilities')} isEmpty={abilities.length === 0}>
        <AbilityList abilities={abilities} />
      </Part>
      {!abilitiesAreWhole && <Alert severity="info">{text('impact.hidden')}</Alert>}
      {separations.length > 0 && <SeparationList separations={separations} />}
      <Part title={text('impact.authorities')} isEmpty={authorities.length === 0}>
        <AuthorityList authorities={authorities} />
      </Part>
      <Part title={text('impact.targets')} isEmpty={targets.length === 0} flush>
        <TargetTable targets={targets} />
      </Part>
      <Part title={text('impact.judgements')} isEmpty={judgements.length === 0} flush>
        <TargetTable targets={judgements} />
      </Part>
      <Part title={text('impact.duties')} isEmpty={dutiesWithoutOwner.length === 0}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {text('impact.dutiesText')}
        </Typography>
        <Lines>
          {dutiesWithoutOwner.map(({ heading, statement }) =>
            [heading, statement].filter(Boolean).join('　'),
          )}
        </Lines>
      </Part>
      <Part title={text('impact.gaps')} isEmpty={qualificationGaps.length === 0}>
        <Lines>
          {qualificationGaps.map(
            ({ person, text: requirement, strictness, isUnknown, reason }) =>
              `${person.name}　${text(isUnknown ? 'impact.unknown' : 'impact.missed')} · ${text('impact.gap', { requirement, strictness: text(`form.strictness.${strictness}`) })} · ${reason}`,
          )}
        </Lines>
      </Part>
      {gapsLeftOut > 0 && (
        <Alert severity="info">{text('impact.leftOut', { smart_count: gapsLeftOut })}</Alert>
      )}
      <Part title={text('impact.holders')} isEmpty={holders.length === 0}>
        {holders.map(({ name }) => name).join(text('form.comma'))}
      </Part>
    </Stack>
  );
};

interface PartProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly flush?: boolean;
  readonly children: ReactNode;
}

const Part = ({ title, isEmpty, flush = false, children }: PartProps) => {
  const text = useText();
  return (
    <SectionCard title={title} flush={flush && !isEmpty}>
      {isEmpty ? (
        <Typography variant="body2" color="text.secondary">
          {text('impact.nothing')}
        </Typography>
      ) : (
        children
      )}
    </SectionCard>
  );
};

const Lines = ({ children }: { children: readonly string[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', rowGap: 0.5, overflowWrap: 'anywhere' }}>
    {children.map((line, at) => (
      <li key={at}>{line}</li>
    ))}
  </Box>
);
