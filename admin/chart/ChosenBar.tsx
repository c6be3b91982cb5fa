import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { HolderCertificates, useHolderFits } from '../fit/HolderFit.tsx';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { PersonLink } from '../units/links.tsx';
import { Seats } from '../units/PostTable.tsx';
import { plansOf } from './facts.ts';
import type { ChartPost, ChartUnit } from './organisation.ts';
import { UnitSums } from './UnitSums.tsx';

interface ChosenBarProps {
  readonly unit: ChartUnit;
  readonly post: ChartPost | undefined;
  readonly day: string;
  /** The other day that is looked at; undefined today. */
  readonly asOf: string | undefined;
  readonly isRoot: boolean;
  readonly mayMove: boolean;
  readonly onFocus: () => void;
  readonly onMove: () => void;
}

/** What is chosen in the chart, in words, and what can be done with it. */
export const ChosenBar = (props: ChosenBarProps) => {
  const { unit, post, day, asOf, isRoot, mayMove, onFocus, onMove } = props;
  const text = useText();
  const search = asOf === undefined ? '' : `asOf=${asOf}`;
  const plans = plansOf(post ?? { ...unit, holders: [], arriving: [] }, day, text);
  return (
    <Box
      role="region"
      aria-label={text('chart.chosen')}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 1.5, py: 1 }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography component="h2" variant="subtitle2" sx={{ overflowWrap: 'anywhere' }}>
          {post ? `${unit.name} · ${post.title}` : unit.name}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center', fontSize: '.875rem' }}>
          {post ? (
            <PostFacts post={post} isToday={asOf === undefined} />
          ) : (
            <UnitSums positions={unit.positions} />
          )}
          {plans.map((plan) => (
            <StateChip key={plan} label={plan} tone="success" />
          ))}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          component={RouterLink}
          to={
            post ? { pathname: `/positions/${post.id}`, search } : { pathname: `/units/${unit.id}`, search }
          }
        >
          {text(post ? 'chart.openPost' : 'chart.openUnit')}
        </Button>
        {!post && !isRoot && (
          <Button variant="outlined" onClick={onFocus}>
            {text('chart.focus')}
          </Button>
        )}
        {!post && mayMove && unit.parentId !== null && (
          <Button variant="outlined" onClick={onMove}>
            {text('orgEdit.move')}
          </Button>
        )}
      </Box>
    </Box>
  );
};

const PostFacts = ({ post, isToday }: { post: ChartPost; isToday: boolean }) => {
  const text = useText();
  const { aside } = usePunctuation();
  const fits = useHolderFits(post.id, isToday);
  return (
    <>
      <Seats plan={post.headcountPlan} actual={post.headcount} vacancies={post.vacancies} />
      {post.holders.map(({ id, kind, person }) => (
        <span key={id}>
          <PersonLink person={person} />
          {kind !== 'PRIMARY' && aside(text(`frame.assignment.${kind}`))}{' '}
          {isToday && <HolderCertificates fit={fits.get(person.id)} />}
        </span>
      ))}
    </>
  );
};
