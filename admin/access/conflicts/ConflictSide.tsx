import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { ConflictingGrantPartsFragment } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import { useAbilityWord } from '../useAbilityWord.ts';

interface ConflictSideProps {
  readonly personId: string;
  readonly grants: readonly ConflictingGrantPartsFragment[];
}

/** One side of a conflict: each ability with what gives it, and the way to where that is mended. */
export const ConflictSide = ({ personId, grants }: ConflictSideProps) => {
  const text = useText();
  const word = useAbilityWord();
  // one source that gives several abilities, or one ability in two reaches, is one line
  const groups = [...Map.groupBy(grants, sourceOf).values()];
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {groups.map((group, at) => {
        const [first] = group;
        if (!first) return null;
        const abilities = [...new Set(group.map(({ ability }) => word(ability)))];
        return (
          <Box component="li" key={at}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
              <strong>{abilities.join(text('conflicts.comma'))}</strong>
              {first.isWithheld && <StateChip label={text('conflicts.withheld')} tone="danger" />}
            </Box>
            <Typography variant="body2" color="text.secondary" title={first.unitPath}>
              {first.source}
            </Typography>
            <Mend personId={personId} grant={first} />
          </Box>
        );
      })}
    </Box>
  );
};

const sourceOf = (grant: ConflictingGrantPartsFragment): string =>
  [
    grant.positionId,
    grant.sourceKind,
    grant.sourceKind === 'ROLE' ? (grant.roleId ?? grant.source) : grant.source,
    grant.isWithheld,
  ].join(' ');

/** The ways to what gives it: the role, the line, the grant, the post. */
const Mend = ({ personId, grant }: { personId: string; grant: ConflictingGrantPartsFragment }) => {
  const text = useText();
  const { positionId, positionTitle, roleId, jobDescriptionId, version, grantId } = grant;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, fontSize: '.8125rem' }}>
      {roleId && (
        <Link component={RouterLink} to={`/roles?role=${roleId}`}>
          {text('conflicts.role')}
        </Link>
      )}
      {jobDescriptionId && (
        <Link component={RouterLink} to={`/jobs/${jobDescriptionId}/show`}>
          {text('conflicts.version', { version: version ?? '' })}
        </Link>
      )}
      {grantId && (
        <Link component={RouterLink} to={`/people/${personId}/access#given`}>
          {text('conflicts.grant')}
        </Link>
      )}
      <Link component={RouterLink} to={`/positions/${positionId}`}>
        {text('conflicts.post', { title: positionTitle })}
      </Link>
    </Box>
  );
};
