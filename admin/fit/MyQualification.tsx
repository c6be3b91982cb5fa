import Typography from '@mui/material/Typography';
import { PersonQualificationsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PersonFits } from './PersonFits.tsx';
import { RecordList } from './RecordList.tsx';

/** How one stands to one’s own posts, and what is recorded of oneself: to be read, and corrected by HR. */
export const MyQualification = ({ personId }: { personId: string }) => {
  const text = useText();
  const { data } = useDocument(PersonQualificationsDocument, { id: personId });
  if (!data?.row) return null;
  const { fits, records, certificates, seesRecords } = data.row;
  if (!seesRecords) return null;
  return (
    <SectionCard title={text('fit.mine')} flush>
      <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, pb: 1.25 }}>
        {text('fit.mineText')}
      </Typography>
      {fits && <PersonFits fits={fits} />}
      {records.length + certificates.length === 0 ? (
        <EmptyState small title={text('records.nothing.title')} text={text('records.nothing.text')} />
      ) : (
        <RecordList person={data.row} />
      )}
    </SectionCard>
  );
};
