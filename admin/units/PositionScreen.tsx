import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { lazy, Suspense } from 'react';
import { useRecordContext } from 'react-admin';
import { useAbility } from '../data/viewer.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { Fact, Facts } from '../layout/Facts.tsx';
import { FormTextField } from '../layout/FormTextField.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RecordScreen } from '../layout/RecordScreen.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { ExportMenu } from '../jobs/print/ExportMenu.tsx';
import { DraftJobButton } from '../jobs/DraftJobButton.tsx';
import { AsOfBar } from './AsOfBar.tsx';
import { headFields } from './headFields.ts';
import { AddRelation } from './edit/RelationTools.tsx';
import { LifeChip } from './LifeChip.tsx';
import { PostHistory } from './PostHistory.tsx';
import { UnitLink } from './links.tsx';
import { PositionHolders } from './PositionHolders.tsx';
import { PositionRelations } from './PositionRelations.tsx';
import { PositionVersions } from './PositionVersions.tsx';
import { Seats } from './PostTable.tsx';
import { useAsOf } from './useAsOf.ts';
import type { PositionRecord } from './records.ts';

// for those who may change the post
const PostActions = lazy(() =>
  import('./edit/PostActions.tsx').then((made) => ({ default: made.PostActions })),
);

// for those who ask for seats or decide on them
const PostSeats = lazy(() =>
  import('../headcount/PostSeats.tsx').then((made) => ({ default: made.PostSeats })),
);

// of those who may ask why its holders may do what they may
const PostRolesCard = lazy(() =>
  import('../roles/PostRolesCard.tsx').then((made) => ({ default: made.PostRolesCard })),
);

// of another day, which few look at
const PositionOfDay = lazy(() =>
  import('./PositionOfDay.tsx').then((made) => ({ default: made.PositionOfDay })),
);

/** One post: what its form prints in the head, whom it works with, who holds it, and its job descriptions. */
export const PositionScreen = () => (
  <>
    <Box sx={{ pt: 2 }}>
      <AsOfBar />
    </Box>
    <RecordScreen>
      <PostOnDay />
    </RecordScreen>
  </>
);

/** The post of today, or as it was on the day in the address. */
const PostOnDay = () => {
  const [day] = useAsOf();
  const post = useRecordContext<PositionRecord>();
  if (!post) return null;
  return day === undefined ? (
    <Post />
  ) : (
    <Suspense fallback={<Skeleton variant="rounded" height={320} sx={{ mt: 2 }} aria-busy />}>
      <PositionOfDay id={post.id} day={day} />
    </Suspense>
  );
};

const Post = () => {
  const mayEdit = useAbility('org.edit');
  const [mayRaise, mayDecide] = [useAbility('headcount.raise'), useAbility('headcount.decide')];
  const asksWhy = [useAbility('access.read'), useAbility('access.manage')].includes(true);
  const text = useText();
  const { list } = usePunctuation();
  const post = useRecordContext<PositionRecord>();
  if (!post) return null;
  const maySeeSeats = mayEdit || mayRaise || mayDecide;
  const inForce = post.jobDescriptions.find((version) => version.inForce);
  return (
    <>
      <PageHeader
        title={post.title}
        lead={post.unit.path.join(' / ')}
        chips={
          <>
            {post.isLead && <StateChip label={text('units.lead')} tone="info" />}
            <LifeChip openedOn={post.openedOn} closedOn={post.closedOn} />
          </>
        }
        actions={
          <>
            {post.mayAssign && (
              <Suspense>
                <PostActions post={post} />
              </Suspense>
            )}
            <HistoryLink entity="Position" id={post.id} />
            {inForce && <ExportMenu id={inForce.id} variant={inForce.variant} />}
            <DraftJobButton positionId={post.id} />
          </>
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        {post.findings.length > 0 && <Findings findings={post.findings} />}
        <SectionCard title={text('positions.header')}>
          <Facts>
            <Fact label={text('positions.fields.department')}>
              <UnitLink unit={post.unit} />
            </Fact>
            <Fact label={text('positions.fields.headcount')}>
              <Seats plan={post.headcountPlan} actual={post.headcount} vacancies={post.vacancies} />
            </Fact>
            <Fact label={text('ranks.rank')}>{post.rank?.name ?? text('ranks.unknown')}</Fact>
            {headFields.map((field) => (
              <Fact key={field} label={text(`positions.fields.${field}`)}>
                <FormTextField value={post[field]} />
              </Fact>
            ))}
            {post.aliases.length > 0 && (
              <Fact label={text('positions.fields.aliases')}>{list(post.aliases)}</Fact>
            )}
          </Facts>
        </SectionCard>
        <PositionHolders post={post} />
        {maySeeSeats && (
          <Suspense>
            <PostSeats post={post} />
          </Suspense>
        )}
        {asksWhy && (
          <Suspense>
            <PostRolesCard positionId={post.id} />
          </Suspense>
        )}
        <SectionCard
          title={text('positions.relations')}
          action={post.mayAssign && <AddRelation positionId={post.id} />}
        >
          <PositionRelations post={post} isEditable={post.mayAssign} />
        </SectionCard>
        <SectionCard title={text('positions.versions')} flush>
          <PositionVersions versions={post.jobDescriptions} />
        </SectionCard>
        <SectionCard title={text('orgEdit.history')} flush>
          <PostHistory history={post.history} />
        </SectionCard>
      </Stack>
    </>
  );
};

/** What does not fit together about the lines of a post; it blocks nothing. */
const Findings = ({ findings }: { findings: PositionRecord['findings'] }) => {
  const text = useText();
  return (
    <Alert severity="warning" variant="outlined">
      <AlertTitle>{text('orgEdit.findings')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {findings.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </Box>
    </Alert>
  );
};
