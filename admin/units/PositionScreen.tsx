import Stack from '@mui/material/Stack';
import { useRecordContext } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { Fact, Facts } from '../layout/Facts.tsx';
import { FormTextField } from '../layout/FormTextField.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RecordScreen } from '../layout/RecordScreen.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { DraftJobButton } from '../jobs/DraftJobButton.tsx';
import { headFields } from './headFields.ts';
import { UnitLink } from './links.tsx';
import { PositionHolders } from './PositionHolders.tsx';
import { PositionRelations } from './PositionRelations.tsx';
import { PositionVersions } from './PositionVersions.tsx';
import { Seats } from './PostTable.tsx';
import type { PositionRecord } from './records.ts';

/** One post: what its form prints in the head, whom it works with, who holds it, and its job descriptions. */
export const PositionScreen = () => (
  <RecordScreen>
    <Post />
  </RecordScreen>
);

const Post = () => {
  const text = useText();
  const post = useRecordContext<PositionRecord>();
  if (!post) return null;
  return (
    <>
      <PageHeader
        title={post.title}
        lead={post.unit.path.join(' / ')}
        chips={post.isLead && <StateChip label={text('units.lead')} tone="info" />}
        actions={<DraftJobButton positionId={post.id} />}
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <SectionCard title={text('positions.header')}>
          <Facts>
            <Fact label={text('positions.fields.department')}>
              <UnitLink unit={post.unit} />
            </Fact>
            <Fact label={text('positions.fields.headcount')}>
              <Seats plan={post.headcountPlan} actual={post.headcount} vacancies={post.vacancies} />
            </Fact>
            {headFields.map((field) => (
              <Fact key={field} label={text(`positions.fields.${field}`)}>
                <FormTextField value={post[field]} />
              </Fact>
            ))}
            {post.aliases.length > 0 && (
              <Fact label={text('positions.fields.aliases')}>{post.aliases.join('、')}</Fact>
            )}
          </Facts>
        </SectionCard>
        <SectionCard title={text('positions.holders')} flush>
          <PositionHolders holders={post.holders} />
        </SectionCard>
        <SectionCard title={text('positions.relations')}>
          <PositionRelations post={post} />
        </SectionCard>
        <SectionCard title={text('positions.versions')} flush>
          <PositionVersions versions={post.jobDescriptions} />
        </SectionCard>
      </Stack>
    </>
  );
};
