import { MyTrainingDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { TrainingHistory } from './TrainingHistory.tsx';

/** What a person has learnt, on their page; nothing where there is nothing, or nothing that one may see (F022). */
export const PersonTrainings = ({ personId }: { personId: string }) => {
  const text = useText();
  const { data } = useDocument(MyTrainingDocument, { id: personId });
  if (!data?.person?.trainings.length) return null;
  return (
    <SectionCard flush title={text('learning.mine.history')}>
      <TrainingHistory personId={personId} />
    </SectionCard>
  );
};
