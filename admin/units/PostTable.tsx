import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { LifeChip } from './LifeChip.tsx';
import { JobLink, PersonLink, PositionLink } from './links.tsx';
import type { UnitRecord } from './records.ts';

type Post = UnitRecord['positions'][number];

/** The posts of a unit, with who holds them and how many seats are filled. */
export const PostTable = ({ posts }: { posts: readonly Post[] }) => {
  const text = useText();
  if (posts.length === 0)
    return <EmptyState small title={text('units.noPosts.title')} text={text('units.noPosts.text')} />;
  return (
    <Table size="small" sx={{ minWidth: 760 }}>
      <TableHead>
        <TableRow>
          <TableCell>{text('units.columns.title')}</TableCell>
          <TableCell>{text('units.columns.holders')}</TableCell>
          <TableCell>
            {text('units.columns.seats')} / {text('units.columns.actual')}
          </TableCell>
          <TableCell>{text('units.columns.superior')}</TableCell>
          <TableCell>{text('units.columns.job')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {posts.map((post) => (
          <PostRow key={post.id} post={post} />
        ))}
      </TableBody>
    </Table>
  );
};

const PostRow = ({ post }: { post: Post }) => {
  const text = useText();
  const { holders, superior, jobDescription } = post;
  return (
    <TableRow hover sx={{ '& td': { verticalAlign: 'top' } }}>
      <TableCell sx={{ minWidth: 160 }}>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <PositionLink position={post} />
          {post.isLead && <StateChip label={text('units.lead')} tone="info" />}
          <LifeChip openedOn={post.openedOn} closedOn={post.closedOn} />
        </Stack>
      </TableCell>
      <TableCell sx={{ minWidth: 150 }}>
        <Holders holders={holders} />
      </TableCell>
      <TableCell>
        <Seats plan={post.headcountPlan} actual={post.headcount} vacancies={post.vacancies} />
      </TableCell>
      <TableCell sx={{ minWidth: 130 }}>
        {superior ? <PositionLink position={superior} /> : <Quiet>{text('units.noSuperior')}</Quiet>}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {jobDescription ? (
          <JobLink
            id={jobDescription.id}
            label={text('units.version', { version: jobDescription.version })}
          />
        ) : (
          <Quiet>{text('units.noJob')}</Quiet>
        )}
      </TableCell>
    </TableRow>
  );
};

const Quiet = ({ children }: { children: string }) => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    {children}
  </Box>
);

const Holders = ({ holders }: { holders: Post['holders'] }) => {
  const text = useText();
  const { aside } = usePunctuation();
  if (holders.length === 0) return <Quiet>{text('units.vacant')}</Quiet>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {holders.map(({ id, kind, person }) => (
        <span key={id}>
          <PersonLink person={person} />
          {kind !== 'PRIMARY' && <Quiet>{aside(text(`frame.assignment.${kind}`))}</Quiet>}
        </span>
      ))}
    </Box>
  );
};

interface SeatsProps {
  readonly plan: number | null;
  readonly actual: number;
  readonly vacancies: number | null;
}

/** Approved seats and holders of today. An unknown plan is not 0, and nothing is vacant then. */
export const Seats = ({ plan, actual, vacancies }: SeatsProps) => {
  const text = useText();
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', whiteSpace: 'nowrap' }}>
      <span className="tabular">
        {plan === null ? <Quiet>{text('units.unknown')}</Quiet> : plan} / {actual}
      </span>
      {vacancies !== null && vacancies > 0 && (
        <StateChip label={text('units.vacancy', { smart_count: vacancies })} tone="warning" />
      )}
      {vacancies !== null && vacancies < 0 && (
        <StateChip label={text('units.surplus', { smart_count: -vacancies })} tone="info" />
      )}
    </Stack>
  );
};
